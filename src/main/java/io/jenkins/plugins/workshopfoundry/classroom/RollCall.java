package io.jenkins.plugins.workshopfoundry.classroom;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceState;
import io.jenkins.plugins.workshopfoundry.run.Clouds;
import java.util.List;

/**
 * Which machines of a classroom are there. Their cloud says so, and nobody else: a machine that runs and does not answer
 * may be behind a broken network, one that is switched off keeps what is on it and can be started again, and what learners do
 * to their seats is their own business.
 *
 * @param ledger what was made
 * @param clouds where it was made
 */
public record RollCall(Ledger ledger, Clouds clouds) {

    /**
     * The machines that are gone or were being removed.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable if there was no answer
     */
    public List<RoomMachine> missing(ClassroomRecord room) {
        return ClassroomLayout.of(room).machines().stream()
                .filter(machine -> isMissing(room, machine))
                .toList();
    }

    /** Whether one of them is. A classroom opens when all its machines run, so that none of them is too fresh to be shown. */
    public boolean isMissing(ClassroomRecord room, RoomMachine machine) {
        return ledger.resources()
                .find(machine.resource())
                .filter(record -> record.state() == ResourceState.LIVE)
                .flatMap(ResourceRecord::ref)
                .map(ref -> clouds.of(room.provider()).machines().describe(ref).state())
                .filter(state -> state != MachineView.State.GONE)
                .isEmpty();
    }
}
