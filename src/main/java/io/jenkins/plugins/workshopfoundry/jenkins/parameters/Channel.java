package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.Arrays;
import java.util.Locale;

/** Whether images were released as a version. */
enum Channel {
    /** Whether or not. */
    ANY,
    /** Not released as a version: for trying out. */
    DEV,
    /** Released as a version: for people. */
    RELEASE;

    /** @throws InvalidRequest if there is no such channel */
    static Channel of(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequest("There is no channel '" + word + "'.", "Use one of: any, dev, release."));
    }

    boolean fits(boolean released) {
        return this == ANY || released == (this == RELEASE);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
