package io.jenkins.plugins.workshopfoundry.cost;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A part of the price file, which has objects and texts only. Read with the parser alone: a page that shows prices is not to
 * load all that makes records of JSON.
 *
 * @param text the text, or empty for an object
 * @param fields the parts of an object in order, by name
 */
record PriceNode(String text, Map<String, PriceNode> fields) {

    private static final PriceNode MISSING = new PriceNode("", Map.of());

    /** Reads a whole file. */
    static PriceNode read(InputStream in) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(in)) {
            parser.nextToken();
            return node(parser);
        }
    }

    /** The part of that name; one without anything in it where there is none. */
    PriceNode path(String name) {
        return fields.getOrDefault(name, MISSING);
    }

    private static PriceNode node(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            return new PriceNode(in.getText(), Map.of());
        }
        Map<String, PriceNode> fields = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            fields.put(name, node(in));
        }
        return new PriceNode("", fields);
    }
}
