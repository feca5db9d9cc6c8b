package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import io.jenkins.plugins.workshopfoundry.ledger.StageRecord;
import java.util.List;
import java.util.Optional;

/**
 * All that the ledger knows about one id, whatever it is the id of.
 *
 * @param image the image, if it is one
 * @param release the release, if it is one
 * @param classroom the classroom, if it is one
 * @param run the run, if it is one
 * @param seats a classroom's seats
 * @param stages a run's stages
 * @param runs the runs about an image or classroom
 * @param resources what belongs to it
 */
public record Details(
        Optional<ImageRecord> image,
        Optional<ReleaseRecord> release,
        Optional<ClassroomRecord> classroom,
        Optional<RunRecord> run,
        List<SeatRecord> seats,
        List<StageRecord> stages,
        List<RunRecord> runs,
        List<ResourceRecord> resources) {

    /** Copies the lists. */
    public Details {
        seats = List.copyOf(seats);
        stages = List.copyOf(stages);
        runs = List.copyOf(runs);
        resources = List.copyOf(resources);
    }
}
