package io.jenkins.plugins.workshopfoundry.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Single values out of JSON that the ledger keeps: for lists over many records, which need one field of each and not the
 * record. It passes over the rest, and loads none of the classes that make records of JSON.
 */
public final class JsonScan {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser in;
    private final String[] path;
    private final List<String> found = new ArrayList<>();

    private JsonScan(JsonParser in, String[] path) {
        this.in = in;
        this.path = path;
    }

    /**
     * The texts and numbers at a path, in order; where the path leads through a list, of each of its items.
     *
     * @param path names of fields, from the outside in
     * @return one for each object at the end of the path; the empty text where it has null there, or nothing
     * @throws LedgerBroken if the text is not JSON
     */
    public static List<String> at(String json, String... path) {
        try (JsonParser in = FACTORY.createParser(json)) {
            JsonScan scan = new JsonScan(in, path);
            in.nextToken();
            scan.collect(0);
            return scan.found;
        } catch (IOException e) {
            throw new LedgerBroken(
                    "The ledger holds details that cannot be read.",
                    "Use the version of Workshop Foundry that wrote them, or a newer one.",
                    e);
        }
    }

    private void collect(int depth) throws IOException {
        if (in.currentToken() == JsonToken.START_ARRAY) {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                collect(depth);
            }
        } else if (in.currentToken() == JsonToken.START_OBJECT) {
            collectInside(depth);
        } else if (depth == path.length) {
            found.add(in.currentToken() == JsonToken.VALUE_NULL ? "" : in.getText());
        }
    }

    private void collectInside(int depth) throws IOException {
        int before = found.size();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            boolean onPath = depth < path.length && path[depth].equals(in.currentName());
            in.nextToken();
            if (onPath) {
                collect(depth + 1);
            } else {
                in.skipChildren();
            }
        }
        if (depth == path.length - 1 && found.size() == before) {
            found.add("");
        }
    }
}
