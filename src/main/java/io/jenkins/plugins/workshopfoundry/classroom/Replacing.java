package io.jenkins.plugins.workshopfoundry.classroom;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.util.List;

/** Makes machines of open classrooms again. A classroom knows when; how is behind this door, where images are known. */
public interface Replacing {

    /**
     * Records the run that makes machines again under their names; one of the classroom that has not ended is gone on
     * with, whatever machines it is about.
     *
     * @param asked whether somebody wants other machines even if these run
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if the classroom is not open or over, or its image is removed
     * @throws io.jenkins.plugins.workshopfoundry.problem.CloudRefused if one of them was made too often
     */
    RunRecord begin(ClassroomRecord room, List<RoomMachine> machines, boolean asked);

    /** Carries the run out. */
    void finish(RunRecord run, RunLog log);
}
