package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.classroom.Replacing;
import io.jenkins.plugins.workshopfoundry.classroom.Wear;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.ReplaceRequest;
import io.jenkins.plugins.workshopfoundry.run.Json;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.util.List;

/**
 * How machines of open classrooms are made again.
 *
 * @param parts what the engine is made of
 * @param works the runs' stages
 */
record Replacements(Parts parts, Works works) implements Replacing {

    @Override
    public RunRecord begin(ClassroomRecord room, List<RoomMachine> machines, boolean asked) {
        if (!room.expires().isAfter(parts.poll().clock().instant())) {
            throw new InvalidRequest(
                    "Classroom " + room.id() + " was over at " + room.expires() + ".",
                    "Its machines are not made again: open another classroom.");
        }
        requireOpened(room);
        // Refused here, and not by a run that begins and fails: the image may have been removed since.
        works.origin(works.opened(room.id()));
        List<String> names = machines.stream().map(RoomMachine::name).toList();
        names.forEach(new Wear(parts.ledger(), room.id())::refuseWornOut);
        return parts.ledger()
                .classrooms()
                .replace(room.id(), Json.write(new ReplaceRequest(names, asked)))
                .orElseThrow(() -> new InvalidRequest(
                        "Classroom " + room.id() + " is not open any more.",
                        "'workshop list', or Jenkins' page Workshops, shows what there is."));
    }

    /** The run that opened it removes all of it when it is cancelled, what was made again included. Once ended it cannot. */
    private void requireOpened(ClassroomRecord room) {
        parts.ledger().runs().about(room.id()).stream()
                .filter(run -> run.kind() == RunKind.PROVISION && !run.status().ended())
                .findFirst()
                .ifPresent(run -> {
                    throw new InvalidRequest(
                            "Run " + run.id() + ", which opens classroom " + room.id() + ", has not ended.",
                            "Let it end first: 'workshop resume " + run.id()
                                    + "', in Jenkins its build, goes on with it.");
                });
    }

    @Override
    public void finish(RunRecord run, RunLog log) {
        parts.perform(run, () -> works.replace(run), log);
    }
}
