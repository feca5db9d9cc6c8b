package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.ledger.PlannedClassroom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Classrooms that are ordered for later. */
final class PlanView {

    private PlanView() {}

    static List<String> lines(PlannedClassroom planned) {
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
