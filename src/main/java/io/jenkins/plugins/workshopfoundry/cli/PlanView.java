package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.ledger.PlannedClassroom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Classrooms that are ordered for later. */
final class PlanView {

    private PlanView() {}

    /** Shows what was ordered just now, with what it will cost. */
    static void show(Console console, PlannedClassroom planned, Optional<String> cost) {
        List<String> lines = new ArrayList<>(lines(planned));
        cost.ifPresent(words -> lines.add("  " + words));
        Map<String, Object> json = json(planned);
        json.put("cost", cost.orElse(null));
        console.result(lines, json);
    }

    private static List<String> lines(PlannedClassroom planned) {
        return List.of(
                "classroom " + planned.id() + " is ordered: " + planned.seats() + " seats from "
                        + Times.words(planned.starts()) + " to " + Times.words(planned.ends()),
                "  it is opened from " + Times.words(planned.opening())
                        + " on; keep 'workshop serve' or Jenkins running",
                "  'workshop cancel " + planned.id() + "' takes the order back");
    }

    static Map<String, Object> json(PlannedClassroom planned) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", planned.id());
        json.put("image", planned.imageId());
        json.put("seats", planned.seats());
        json.put("opening", planned.opening().toString());
        json.put("starts", planned.starts().toString());
        json.put("ends", planned.ends().toString());
        json.put("state", word(planned));
        json.put("run", planned.runId());
        return json;
    }

    static Table table(List<PlannedClassroom> plans) {
        Table table = new Table("ORDERED", "IMAGE", "SEATS", "STATE", "FROM", "UNTIL");
        plans.forEach(planned -> table.row(
                planned.id(),
                planned.imageId(),
                planned.seats(),
                word(planned),
                Times.words(planned.starts()),
                Times.words(planned.ends())));
        return table;
    }

    private static String word(PlannedClassroom planned) {
        return planned.state().name().toLowerCase(Locale.ROOT);
    }
}
