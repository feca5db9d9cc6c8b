package io.jenkins.plugins.workshopfoundry.definition.yaml;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Turns composed nodes into ours. What an alias shares stays shared, so memory follows the file's own size; the size and
 * depth that a reader would see after following every alias are counted, and bounded.
 */
final class NodeConverter {

    private final String file;
    private final YamlLimits limits;
    private final Consumer<Problem> problems;
    private final IdentityHashMap<Node, Measured> done = new IdentityHashMap<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private record Measured(YamlNode node, long size, int height) {}

    NodeConverter(String file, YamlLimits limits, Consumer<Problem> problems) {
        this.file = file;
        this.limits = limits;
        this.problems = problems;
    }

    YamlNode convert(Node root) {
        return measured(root).node();
    }

    private Measured measured(Node node) {
        Measured known = done.get(node);
        if (known != null) {
            return known;
        }
        if (!open.add(node)) {
            throw new Refusal(
                    YamlFinding.TOO_MUCH,
                    node.getStartMark(),
                    "What begins here contains itself.",
                    "Remove the alias to itself.");
        }
        Measured result = converted(node);
        open.remove(node);
        if (result.size() > limits.nodes() || result.height() > limits.depth()) {
            throw new Refusal(
                    YamlFinding.TOO_MUCH,
                    node.getStartMark(),
                    "With its aliases followed, what begins here has more than %,d values or %d levels."
                            .formatted(limits.nodes(), limits.depth()),
                    "Use fewer aliases inside what other aliases repeat.");
        }
        done.put(node, result);
        return result;
    }

    private Measured converted(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence(sequence);
        }
        return new Measured(scalar((ScalarNode) node), 1, 0);
    }

    private Measured sequence(SequenceNode node) {
        checkTag(node, Tag.SEQ);
        List<YamlNode> items = new ArrayList<>();
        long size = 1;
        int height = 0;
        for (Node item : node.getValue()) {
            Measured measured = measured(item);
            items.add(measured.node());
            size += measured.size();
            height = Math.max(height, measured.height());
        }
        return new Measured(new YamlList(at(node), items), size, height + 1);
    }

    private Measured mapping(MappingNode node) {
        checkTag(node, Tag.MAP);
        MapBuilder builder = new MapBuilder(at(node), problems);
        long size = 1;
        int height = 0;
        for (NodeTuple tuple : node.getValue()) {
            Measured value = measured(tuple.getValueNode());
            size += 1 + value.size();
            height = Math.max(height, value.height());
            entry(builder, tuple.getKeyNode(), value.node());
        }
        return new Measured(builder.build(), size, height + 1);
    }

    private void entry(MapBuilder builder, Node key, YamlNode value) {
        if (!(key instanceof ScalarNode scalar)) {
            builder.refuseKey(at(key), "A collection cannot be a key here.", "Use text as the key.");
        } else if (isMerge(scalar)) {
            builder.merge(at(key), value);
        } else {
            builder.put(scalar(scalar), value);
        }
    }

    private static boolean isMerge(ScalarNode key) {
        return key.isPlain() && key.getValue().equals("<<");
    }

    private YamlScalar scalar(ScalarNode node) {
        YamlScalar.Type type = type(node);
        String text = type == YamlScalar.Type.NULL ? "" : node.getValue();
        return new YamlScalar(at(node), text, type, node.isPlain());
    }

    private YamlScalar.Type type(ScalarNode node) {
        Tag tag = node.getTag();
        if (tag.equals(Tag.INT)) {
            return YamlScalar.Type.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return YamlScalar.Type.DECIMAL;
        }
        if (tag.equals(Tag.BOOL)) {
            return YamlScalar.Type.BOOLEAN;
        }
        if (tag.equals(Tag.NULL)) {
            return YamlScalar.Type.NULL;
        }
        checkTag(node, Tag.STR);
        return YamlScalar.Type.TEXT;
    }

    private void checkTag(Node node, Tag usual) {
        if (!node.getTag().equals(usual)) {
            problems.accept(YamlFinding.UNKNOWN_TAG.at(
                    at(node),
                    "The tag %s has no meaning here.".formatted(node.getTag().getValue()),
                    "Remove the tag."));
        }
    }

    private Location at(Node node) {
        return Marks.location(file, node.getStartMark());
    }
}
