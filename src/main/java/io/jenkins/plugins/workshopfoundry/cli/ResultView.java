package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.Replaced;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows what came of a run, and what that means for the exit code. */
final class ResultView {

    private ResultView() {}

    static int show(Console console, Object result) {
        if (result instanceof BakedImage image) {
            console.result(ImageView.lines(image), ImageView.json(image));
        } else if (result instanceof Release release) {
            return ReleaseView.show(console, release);
        } else if (result instanceof Classroom room) {
            console.result(RoomView.lines(room), RoomView.json(room));
        } else if (result instanceof Replaced replaced) {
            replaced(console, replaced);
        } else if (result instanceof TeardownResult removal) {
            return removal(console, removal);
        } else {
            console.result(List.of("done"), Map.of("done", true));
        }
        return ExitCode.DONE;
    }

    private static void replaced(Console console, Replaced replaced) {
        List<String> lines = new ArrayList<>();
        lines.add(
                replaced.machines().isEmpty()
                        ? "Nothing was made again: every machine of " + replaced.classroom() + " runs."
                        : "Made again: " + String.join(", ", replaced.machines()) + ".");
        replaced.seats().forEach(seat -> lines.add("  seat %d  %s".formatted(seat.number(), seat.endpoints())));
        console.result(
                lines,
                Map.of(
                        "classroom",
                        replaced.classroom(),
                        "machines",
                        replaced.machines(),
                        "seats",
                        replaced.seats().stream()
                                .map(seat -> Map.of("number", seat.number(), "endpoints", seat.endpoints()))
                                .toList()));
    }

    private static int removal(Console console, TeardownResult removal) {
        String sentence = removal.residue().isEmpty()
                ? "%d removed, nothing left.".formatted(removal.removed().size())
                : "%d removed; STILL THERE: %s"
                        .formatted(removal.removed().size(), String.join(", ", removal.residue()));
        console.result(List.of(sentence), Map.of("removed", removal.removed(), "residue", removal.residue()));
        return removal.residue().isEmpty() ? ExitCode.DONE : ExitCode.CLOUD;
    }
}
