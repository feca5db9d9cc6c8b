package io.jenkins.plugins.workshopfoundry.classroom;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.Arrays;
import java.util.Locale;

/** How an address names a seat. */
public enum Routing {
    /** {@code /vm/{seat}/{endpoint}/}: needs one name only. In a browser all seats of a machine are one origin. */
    PATH,
    /** {@code seat-{seat}.{host}} and {@code {endpoint}.seat-{seat}.{host}}: each its own origin and web root. */
    HOST;

    /** The name that people type: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what a person typed.
     *
     * @throws InvalidRequest if there is no such routing
     */
    public static Routing of(String word) {
        return Arrays.stream(values())
                .filter(routing -> routing.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequest("There is no routing called '" + word + "'.", "Use one of: path, host."));
    }
}
