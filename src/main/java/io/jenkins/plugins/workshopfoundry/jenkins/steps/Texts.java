package io.jenkins.plugins.workshopfoundry.jenkins.steps;

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

    /** A pipeline gives a list; a form sends one text, with commas or blanks between the entries. */
    static List<String> entries(List<String> given) {
        return given.stream()
                .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
