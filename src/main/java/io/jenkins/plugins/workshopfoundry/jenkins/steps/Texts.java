package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import org.jspecify.annotations.Nullable;

/** What a form sends. */
final class Texts {

    private Texts() {}

    /** A form sends an empty text for a field that nobody filled in. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
