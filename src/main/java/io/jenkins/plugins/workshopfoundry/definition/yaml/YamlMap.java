package io.jenkins.plugins.workshopfoundry.definition.yaml;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with text keys, in the order of the file, merge keys already merged.
 *
 * @param location where it begins
 * @param fields the entries by key
 */
public record YamlMap(Location location, Map<String, Entry> fields) implements YamlNode {

    /**
     * One entry of a mapping.
     *
     * @param key the key with its own place; after a merge that is the place it was merged from
     * @param value the value
     */
    public record Entry(YamlScalar key, YamlNode value) {

        /** The text of the key. */
        public String name() {
            return key.text();
        }
    }

    /** Copies the entries and keeps their order. */
    public YamlMap {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A mapping without entries. */
    public static YamlMap empty(Location location) {
        return new YamlMap(location, Map.of());
    }

    /** The entries in the order of the file. */
    public Collection<Entry> entries() {
        return fields.values();
    }

    /** The value under a key, or null where there is no such key. */
    public @Nullable YamlNode get(String key) {
        Entry entry = fields.get(key);
        return entry == null ? null : entry.value();
    }

    /** Whether there is such a key, whatever its value. */
    public boolean has(String key) {
        return fields.containsKey(key);
    }

    /** Where the key stands, or where the mapping begins if there is no such key. */
    public Location keyLocation(String key) {
        Entry entry = fields.get(key);
        return entry == null ? location : entry.key().location();
    }

    @Override
    public String describe() {
        return "a mapping";
    }
}
