package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a form sends. */
final class Texts {

    private Texts() {}

    /** A form sends an empty text for a field that nobody filled in. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * What no step can do without. Its constructor takes anything, because Jenkins answers with a stack trace where one
     * throws.
     *
     * @param text what was given, null if nothing was
     * @param argument the argument's name, and what to write, as in {@code image: img.id}
     * @throws InvalidRequest if nothing was given
     */
    static String required(@Nullable String text, String argument) {
        String given = orNull(text);
        if (given == null) {
            throw new InvalidRequest(
                    "The step does not say '" + argument.split(":", 2)[0] + "'.", "Give it, as in " + argument + ".");
        }
        return given;
    }

    /** A pipeline gives a list, or nothing; a form sends one text, with commas or blanks between the entries. */
    static List<String> entries(@Nullable List<String> given) {
        return (given == null ? List.<String>of() : given)
                .stream()
                        .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
                        .filter(entry -> !entry.isEmpty())
                        .toList();
    }
}
