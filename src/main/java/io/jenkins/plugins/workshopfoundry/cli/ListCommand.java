package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.assembly.Overview;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.PlannedClassroom;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Show images, releases, classrooms that stand or are ordered, and runs that have not ended.")
final class ListCommand extends SessionCommand {

    @Option(names = "--removed", description = "Images that were removed, too.")
    boolean removed;

    @Override
    int work(Session session) {
        Overview overview = session.foundry().overview();
        List<ImageRecord> images = overview.images().stream()
                .filter(image -> removed || !image.removed())
                .toList();
        Overview shown = new Overview(images, overview.classrooms(), overview.runs());
        List<Release> releases = session.foundry().shelf().releases();
        List<PlannedClassroom> planned = session.foundry().agenda().planned();
        session.console().result(lines(shown, releases, planned), json(shown, releases, planned));
        return ExitCode.DONE;
    }

    private static Map<String, Object> json(Overview overview, List<Release> releases, List<PlannedClassroom> planned) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("images", overview.images().stream().map(ImageView::json).toList());
        json.put("releases", releases.stream().map(ReleaseView::json).toList());
        json.put(
                "classrooms", overview.classrooms().stream().map(RoomView::json).toList());
        json.put("planned", planned.stream().map(PlanView::json).toList());
        json.put("runs", RunView.runs(overview.runs()));
        return json;
    }

    private static List<String> lines(Overview overview, List<Release> releases, List<PlannedClassroom> planned) {
        List<String> lines = new ArrayList<>();
        if (!overview.classrooms().isEmpty()) {
            lines.addAll(classrooms(overview).lines());
            lines.add("");
        }
        if (!planned.isEmpty()) {
            lines.addAll(PlanView.table(planned).lines());
            lines.add("");
        }
        if (!overview.images().isEmpty()) {
            lines.addAll(images(overview).lines());
            lines.add("");
        }
        if (!releases.isEmpty()) {
            lines.addAll(releases(releases).lines());
            lines.add("");
        }
        if (!overview.runs().isEmpty()) {
            lines.addAll(runs(overview).lines());
            lines.add("");
        }
        return lines.isEmpty()
                ? List.of("Nothing yet: no images, no classrooms, no open runs.")
                : lines.subList(0, lines.size() - 1);
    }

    private static Table classrooms(Overview overview) {
        Table table = new Table("CLASSROOM", "WORKSHOP", "SEATS", "STATE", "CLOUD", "UNTIL");
        overview.classrooms()
                .forEach(room -> table.row(
                        room.id(),
                        room.name(),
                        room.seats(),
                        RoomView.word(room),
                        room.provider().word(),
                        Times.words(room.expires())));
        return table;
    }

    private static Table images(Overview overview) {
        Table table = new Table("IMAGE", "WORKSHOP", "VERSION", "CLOUD", "REGION", "BAKED");
        overview.images()
                .forEach(image -> table.row(
                        image.id(),
                        image.name(),
                        image.removed() ? image.version() + " (removed)" : image.version(),
                        image.ref().provider().word(),
                        image.ref().region(),
                        Times.words(image.created())));
        return table;
    }

    private static Table releases(List<Release> releases) {
        Table table = new Table("RELEASE", "TITLE", "FOR", "CLOUD", "REGIONS", "PUBLISHED");
        releases.forEach(release -> table.row(
                release.id(),
                release.title(),
                release.audience(),
                release.record().provider().word(),
                release.failed().isEmpty()
                        ? release.images().size()
                        : release.images().size() + ", " + release.failed().size() + " failed",
                Times.words(release.record().created())));
        return table;
    }

    private static Table runs(Overview overview) {
        Table table = new Table("RUN", "KIND", "STATUS", "OF", "BEGUN");
        overview.runs()
                .forEach(run -> table.row(
                        run.id(), run.kind().word(), RunView.word(run), run.subject(), Times.words(run.created())));
        return table;
    }
}
