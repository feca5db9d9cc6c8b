package io.jenkins.plugins.workshopfoundry.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.Locale;

/** Turns a YAML document into the JSON that a schema can be held against. */
final class JsonForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonForm() {}

    static JsonNode of(YamlNode node) {
        if (node instanceof YamlMap map) {
            ObjectNode object = NODES.objectNode();
            map.entries().forEach(entry -> object.set(entry.name(), of(entry.value())));
            return object;
        }
        if (node instanceof YamlList list) {
            ArrayNode array = NODES.arrayNode();
            list.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar((YamlScalar) node);
    }

    private static JsonNode scalar(YamlScalar scalar) {
        return switch (scalar.type()) {
            case NULL -> NODES.nullNode();
            case BOOLEAN -> NODES.booleanNode(scalar.isTrue());
            case INTEGER, DECIMAL -> number(scalar.text());
            case TEXT -> NODES.textNode(scalar.text());
        };
    }

    /** What is no decimal number of a sensible size (hexadecimal, infinite, a million digits) stays text. */
    private static JsonNode number(String text) {
        if (text.length() > 18 || text.toLowerCase(Locale.ROOT).contains("e")) {
            return NODES.textNode(text);
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return text.contains(".") ? NODES.numberNode(number) : NODES.numberNode(number.longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return NODES.textNode(text);
        }
    }
}
