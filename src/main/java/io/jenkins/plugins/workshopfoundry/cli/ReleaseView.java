package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRegion;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A release, for people and for programs. */
final class ReleaseView {

    private ReleaseView() {}

    /** Shows what came of publishing; regions that failed are the cloud's no. */
    static int show(Console console, Release release, String cost) {
        List<String> lines = new ArrayList<>(lines(release));
        lines.add("  " + cost);
        if (!release.failed().isEmpty()) {
            lines.add("  Publish the same again: it works on what has failed, alone.");
        }
        Map<String, Object> json = json(release);
        json.put("cost", cost);
        console.result(lines, json);
        return code(release);
    }

    /** The same for a run that was resumed. */
    static int show(Console console, Release release) {
        console.result(lines(release), json(release));
        return code(release);
    }

    private static int code(Release release) {
        return release.failed().isEmpty() ? ExitCode.DONE : ExitCode.CLOUD;
    }

    static Map<String, Object> json(Release release) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", release.id());
        json.put("title", release.title());
        json.put("version", release.version());
        json.put("kind", release.kind().word());
        json.put("image", release.record().imageId());
        json.put("cloud", release.record().provider().word());
        json.put("audience", release.audience());
        json.put("removed", release.record().removed());
        json.put("images", release.images());
        json.put("regions", release.regions().stream().map(ReleaseView::json).toList());
        return json;
    }

    private static Map<String, Object> json(ReleaseRegion row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("region", row.region().name());
        json.put("state", row.state().word());
        json.put("image", row.image());
        json.put("snapshots", row.snapshots());
        json.put("published", row.published() == null ? null : row.published().toString());
        json.put("problem", row.problem());
        return json;
    }

    static List<String> lines(Release release) {
        List<String> lines = new ArrayList<>();
        lines.add("release %s: %s on %s, %s"
                .formatted(
                        release.id(),
                        release.title(),
                        release.record().provider().word(),
                        release.audience()));
        release.regions().forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(ReleaseRegion row) {
        String problem = row.problem();
        return "  %-16s %-10s %s%s"
                .formatted(
                        row.region(),
                        row.state().word(),
                        row.image() == null ? "" : row.image(),
                        problem == null ? "" : "  " + Paint.harmless(problem));
    }
}
