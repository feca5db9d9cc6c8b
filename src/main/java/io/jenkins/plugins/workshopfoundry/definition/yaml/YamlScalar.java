package io.jenkins.plugins.workshopfoundry.definition.yaml;

import io.jenkins.plugins.workshopfoundry.problem.Location;

/**
 * A single value.
 *
 * @param location where it begins
 * @param text its text after unquoting and unfolding; the empty string for null
 * @param type what it is by the YAML 1.2 core schema
 * @param plain whether it stands without quotes, so that an older reader may see another type in it
 */
public record YamlScalar(Location location, String text, Type type, boolean plain) implements YamlNode {

    /** What a scalar is by the YAML 1.2 core schema (yaml.org/spec/1.2.2, section 10.3). */
    public enum Type {
        /** Text, quoted or not. */
        TEXT("text"),
        /** A whole number. */
        INTEGER("a number"),
        /** A number with a fraction or an exponent. */
        DECIMAL("a number"),
        /** true or false. */
        BOOLEAN("true or false"),
        /** Nothing. */
        NULL("nothing");

        private final String words;

        Type(String words) {
            this.words = words;
        }
    }

    /** Text that nothing in a file stands for, for instance a default. */
    public static YamlScalar text(Location location, String text) {
        return new YamlScalar(location, text, Type.TEXT, false);
    }

    /** Whether there is no value. */
    public boolean isNull() {
        return type == Type.NULL;
    }

    /** Whether it says true. */
    public boolean isTrue() {
        return type == Type.BOOLEAN && text.equalsIgnoreCase("true");
    }

    /** The same place and type with another text, as interpolation leaves it. */
    public YamlScalar withText(String other, Type otherType) {
        return new YamlScalar(location, other, otherType, plain);
    }

    @Override
    public String describe() {
        return type.words;
    }
}
