package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.classroom.Replacing;
import io.jenkins.plugins.workshopfoundry.classroom.Wear;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
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

    @Override
    public void finish(RunRecord run, RunLog log) {
        parts.runner().perform(run, works.replace(run), log);
    }
}
