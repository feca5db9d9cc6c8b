package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.assembly.Details;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything about one id. */
final class DetailsView {

    private DetailsView() {}

    static Map<String, Object> json(Details details) {
        Map<String, Object> json = new LinkedHashMap<>();
        details.image().ifPresent(image -> json.put("image", ImageView.json(BakedImage.restore(image))));
        details.release().map(Release::restore).ifPresent(release -> json.put("release", ReleaseView.json(release)));
        details.classroom().ifPresent(room -> json.put("classroom", RoomView.json(room)));
        details.run().ifPresent(run -> json.put("run", RunView.json(run)));
        json.put("seats", RoomView.seats(details.seats()));
        json.put("stages", details.stages().stream().map(RunView::json).toList());
        json.put("runs", RunView.runs(details.runs()));
        json.put("resources", details.resources().stream().map(RunView::json).toList());
        return json;
    }

    static List<String> lines(Details details) {
        List<String> lines = new ArrayList<>();
        details.image().ifPresent(image -> lines.addAll(ImageView.lines(BakedImage.restore(image))));
        details.release().map(Release::restore).ifPresent(release -> lines.addAll(ReleaseView.lines(release)));
        details.classroom().ifPresent(room -> lines.addAll(room(room, details)));
        details.run().ifPresent(run -> lines.addAll(run(run, details)));
        if (details.run().isEmpty()) {
            details.runs()
                    .forEach(run -> lines.add(
                            "  run      %s %s: %s".formatted(run.kind().word(), run.id(), RunView.word(run))));
        }
        details.resources().stream().map(DetailsView::resource).forEach(lines::add);
        return lines;
    }

    private static List<String> room(ClassroomRecord room, Details details) {
        List<String> lines = new ArrayList<>();
        lines.add("classroom %s: %s, %s, until %s"
                .formatted(room.id(), room.name(), RoomView.word(room), Times.words(room.expires())));
        RoomView.table(details.seats()).forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static List<String> run(RunRecord run, Details details) {
        List<String> lines = new ArrayList<>();
        lines.add("run %s: %s of %s, %s".formatted(run.id(), run.kind().word(), run.subject(), RunView.word(run)));
        if (run.owner() != null) {
            lines.add("  held by  %s until %s".formatted(Paint.harmless(run.owner()), Times.words(run.leaseUntil())));
        }
        if (run.error() != null) {
            lines.add("  because  " + Paint.harmless(run.error()));
        }
        details.stages()
                .forEach(stage -> lines.add("  stage    " + stage.name()
                        + (stage.done() ? ", " + Durations.words(stage.took()) : ", not done")));
        return lines;
    }

    private static String resource(ResourceRecord resource) {
        return "  %-8s %s %s"
                .formatted(
                        resource.state().name().toLowerCase(Locale.ROOT),
                        resource.kind().word(),
                        Paint.harmless(resource.name()));
    }
}
