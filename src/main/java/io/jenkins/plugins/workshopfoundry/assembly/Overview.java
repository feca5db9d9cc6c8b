package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import java.util.List;

/**
 * What there is.
 *
 * @param images images, newest first
 * @param classrooms classrooms that are not closed, oldest first
 * @param runs runs that have not ended, oldest first
 */
public record Overview(List<ImageRecord> images, List<ClassroomRecord> classrooms, List<RunRecord> runs) {

    /** Copies the lists. */
    public Overview {
        images = List.copyOf(images);
        classrooms = List.copyOf(classrooms);
        runs = List.copyOf(runs);
    }
}
