package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.definition.BuilderOptions;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a plan, as resources/machine/README.md has them: lines of fields between tabs. */
final class PlanFiles {

    private final SortedMap<String, String> files = new TreeMap<>();

    /** What every kind of workshop has. */
    PlanFiles common(String kind, BuilderOptions options) {
        text("kind", kind + "\n");
        Lines keys = lines();
        new TreeMap<>(options.env()).forEach((key, fallback) -> keys.add(key, fallback));
        keys.into("instance-keys");
        return this;
    }

    /** A file with this text. */
    PlanFiles text(String name, String content) {
        files.put(name, content);
        return this;
    }

    /** Begins a file of lines. */
    Lines lines() {
        return new Lines();
    }

    SortedMap<String, String> all() {
        return files;
    }

    /** A file of lines of fields; a file without lines is not written. */
    final class Lines {

        private final List<String> lines = new ArrayList<>();

        /** @throws InvalidRequest if a field would break out of its line */
        Lines add(String... fields) {
            List<String> safe = new ArrayList<>();
            for (String field : fields) {
                if (field.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
                    throw new InvalidRequest(
                            "A value of the workshop has a line end, a tab or a control character: '"
                                    + field.replaceAll("\\p{Cntrl}", "?") + "'.",
                            "Write it in one line of plain text.");
                }
                safe.add(field.isEmpty() ? "-" : field);
            }
            lines.add(String.join("\t", safe) + "\n");
            return this;
        }

        void into(String name) {
            if (!lines.isEmpty()) {
                files.put(name, String.join("", lines));
            }
        }
    }
}
