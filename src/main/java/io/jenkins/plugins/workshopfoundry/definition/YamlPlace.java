package io.jenkins.plugins.workshopfoundry.definition;

import com.networknt.schema.path.NodePath;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import java.util.Objects;

/**
 * A node of a YAML document, found by its path.
 *
 * @param node the node
 * @param path how to call it in a sentence, for instance {@code entry.port}; the file's name for the whole document
 */
record YamlPlace(YamlNode node, String path) {

    private static final int LONGEST = 40;

    static YamlPlace find(YamlMap document, NodePath path) {
        YamlNode node = document;
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            if (node instanceof YamlMap map) {
                node = Objects.requireNonNull(map.get(step.toString()));
                words.append(words.isEmpty() ? "" : ".").append(step);
            } else if (node instanceof YamlList list) {
                int index = Integer.parseInt(step.toString());
                node = list.items().get(index);
                words.append(" item ").append(index + 1);
            }
        }
        return new YamlPlace(node, words.isEmpty() ? document.location().file() : words.toString());
    }

    Location location() {
        return node.location();
    }

    /** What stands there, in a few words. */
    String found() {
        if (!(node instanceof YamlScalar scalar) || scalar.isNull()) {
            return node.describe();
        }
        String text = scalar.text().strip();
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return scalar.type() == YamlScalar.Type.TEXT ? "\"%s\"".formatted(shown) : shown;
    }
}
