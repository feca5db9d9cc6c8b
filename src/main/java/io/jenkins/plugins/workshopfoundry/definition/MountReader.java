package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads mounts in the short form {@code [source:]target[:options]} and in the long form
 * (docs.docker.com/reference/compose-file/services/#volumes).
 */
final class MountReader {

    private final Forms forms;

    MountReader(Forms forms) {
        this.forms = forms;
    }

    Optional<ComposeMount> read(YamlNode node) {
        if (node instanceof YamlMap map) {
            return longForm(map);
        }
        return forms.text(node, "An item of volumes").flatMap(text -> shortForm(text.value(), text.location()));
    }

    /** A mount of {@code tmpfs:}, a path with options after a colon. */
    ComposeMount tmpfs(Located<String> written) {
        String path = written.value().split(":", 2)[0];
        return new ComposeMount(written.location(), ComposeMount.Type.TMPFS, "", path, false);
    }

    private Optional<ComposeMount> shortForm(String text, Location at) {
        List<String> parts = Arrays.asList(text.split(":", -1));
        if (parts.size() > 3 || parts.stream().anyMatch(String::isEmpty)) {
            forms.wrong(
                    at,
                    "A mount is not written as source:target or source:target:ro.",
                    "Write \"./folder:/path\" or \"volume:/path\".");
            return Optional.empty();
        }
        if (parts.size() == 1) {
            return Optional.of(new ComposeMount(at, ComposeMount.Type.VOLUME, "", text, false));
        }
        boolean readOnly =
                parts.size() == 3 && Arrays.asList(parts.get(2).split(",")).contains("ro");
        String source = parts.get(0);
        ComposeMount.Type type = isPath(source) ? ComposeMount.Type.BIND : ComposeMount.Type.VOLUME;
        return Optional.of(new ComposeMount(at, type, source, parts.get(1), readOnly));
    }

    private Optional<ComposeMount> longForm(YamlMap map) {
        Optional<Located<String>> type = forms.text(map.get("type"), "type");
        if (type.isEmpty()) {
            forms.wrong(map.location(), "A mount in long form needs a type.", "Add type: bind, volume or tmpfs.");
            return Optional.empty();
        }
        String source =
                forms.text(map.get("source"), "source").map(Located::value).orElse("");
        String target =
                forms.text(map.get("target"), "target").map(Located::value).orElse("");
        boolean readOnly = forms.truth(map.get("read_only"), "read_only")
                .map(Located::value)
                .orElse(false);
        YamlNode place = map.get("source");
        Location at = place instanceof YamlScalar ? place.location() : map.location();
        return Optional.of(new ComposeMount(at, type(type.get().value()), source, target, readOnly));
    }

    private static ComposeMount.Type type(String word) {
        return switch (word) {
            case "bind" -> ComposeMount.Type.BIND;
            case "volume" -> ComposeMount.Type.VOLUME;
            case "tmpfs" -> ComposeMount.Type.TMPFS;
            default -> ComposeMount.Type.OTHER;
        };
    }

    private static boolean isPath(String source) {
        return source.startsWith("/") || source.startsWith(".") || source.startsWith("~");
    }
}
