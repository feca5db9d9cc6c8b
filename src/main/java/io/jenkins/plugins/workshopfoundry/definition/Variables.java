package io.jenkins.plugins.workshopfoundry.definition;

import java.util.Map;
import java.util.Set;

/**
 * What a variable of a compose file may be replaced by; never the environment of the process.
 *
 * @param values variables with a value known now, from {@code .env} and declared defaults
 * @param declared variables that get their value on the machine: set, but not known now
 */
record Variables(Map<String, String> values, Set<String> declared) {

    /** Exported by the start script of every image, and by the seat mode (docs/architecture.md). */
    private static final Set<String> ALWAYS = Set.of("DOMAIN", "HOSTNAME", "SEATS", "SEAT", "COMPOSE_PROJECT_NAME");

    boolean isSet(String name) {
        return values.containsKey(name) || isDeclared(name);
    }

    boolean isDeclared(String name) {
        return declared.contains(name) || ALWAYS.contains(name);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }
}
