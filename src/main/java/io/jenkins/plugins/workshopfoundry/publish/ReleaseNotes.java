package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import io.jenkins.plugins.workshopfoundry.publish.History.Commit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people read about a release, in Markdown.
 *
 * @param manifest what is known of it
 * @param previous the release before it, or null
 * @param changes the commits since then, newest first; empty where nobody knows
 * @param month what its copies cost a month
 */
public record ReleaseNotes(
        Manifest manifest, @Nullable Release previous, Optional<List<Commit>> changes, Estimate month) {

    /** As long as people write a commit. */
    private static final int SHORT = 7;

    /** The text. */
    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("# " + plain(manifest.title()));
        lines.add("");
        lines.add("Baked %s from `%s` (%s, %d GB), %s."
                .formatted(
                        manifest.built().at(),
                        manifest.built().base(),
                        manifest.built().architecture(),
                        manifest.built().diskGb(),
                        manifest.audience().words()));
        lines.addAll(images());
        lines.addAll(history());
        lines.addAll(contents());
        lines.addAll(end());
        return String.join("\n", lines) + "\n";
    }

    private List<String> images() {
        List<String> lines = new ArrayList<>(List.of("", "## Images", "", "| region | image |", "| --- | --- |"));
        manifest.regions().forEach((region, place) -> lines.add("| %s | `%s` |".formatted(region, place.image())));
        return lines;
    }

    private List<String> history() {
        List<String> lines = new ArrayList<>(List.of("", "## Changes", ""));
        Release before = previous;
        lines.add(before == null ? "This is the first release." : "Since " + plain(before.title()) + ":");
        lines.add("");
        if (changes.isEmpty()) {
            lines.add("The history is not known here: publish with the source, a repository that has both commits.");
        } else if (changes.get().isEmpty()) {
            lines.add("Nothing has changed in the repository.");
        }
        changes.orElse(List.of())
                .forEach(commit -> lines.add("- %s (%s)"
                        .formatted(
                                plain(commit.subject()),
                                commit.sha()
                                        .substring(
                                                0, Math.min(SHORT, commit.sha().length())))));
        return lines;
    }

    private List<String> contents() {
        List<String> lines = new ArrayList<>(List.of("", "## Contents", ""));
        manifest.built()
                .dockerImages()
                .forEach(image -> lines.add("- Docker image `%s` (`%s`)"
                        .formatted(image.reference(), image.digest().equals("-") ? image.id() : image.digest())));
        lines.add("- %d packages, listed in `manifest.json`"
                .formatted(manifest.built().packages().size()));
        lines.add("- inputs `%s`".formatted(manifest.built().inputsDigest()));
        return lines;
    }

    private List<String> end() {
        List<String> lines = new ArrayList<>(List.of(""));
        if (manifest.deprecated() != null) {
            lines.add("It is left out of lists from " + manifest.deprecated() + " on.");
        }
        lines.add(cost());
        return lines;
    }

    /** What it costs, as a sentence. */
    public String cost() {
        return month.isComplete()
                ? "Its copies cost at most USD %s a month (list prices of %s)."
                        .formatted(month.dollars().toPlainString(), month.asOf())
                : "What its copies cost is not known: " + month.note();
    }

    /** Text that Markdown and HTML leave as it is. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
