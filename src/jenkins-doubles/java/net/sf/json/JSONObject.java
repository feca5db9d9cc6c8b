package net.sf.json;

import java.util.Map;

/** A form that was sent. */
public final class JSONObject {

    private final Map<String, String> fields;

    /** An empty one. */
    public JSONObject() {
        this(Map.of());
    }

    public JSONObject(Map<String, String> fields) {
        this.fields = fields;
    }

    public String getString(String key) {
        return fields.get(key);
    }
}
