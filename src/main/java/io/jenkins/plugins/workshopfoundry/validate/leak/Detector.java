package io.jenkins.plugins.workshopfoundry.validate.leak;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One shape of secret.
 *
 * @param family what kind of secret it is
 * @param title what it is, with its article
 * @param keywords words of which one must be there for a closer look
 * @param shape the secret itself, in a group named {@code secret}
 * @param plausible whether such a text is a secret, not an example or a placeholder
 */
record Detector(Leak.Family family, String title, List<String> keywords, Pattern shape, Predicate<String> plausible) {

    /** Not inside a longer word: pictures and archives in base64 hold every short prefix sooner or later. */
    private static final String BEFORE = "(?<![A-Za-z0-9_/+-])";

    private static final String AFTER = "(?![A-Za-z0-9_/+])";

    /** A token that is told by its own prefix. */
    static Detector prefixed(Leak.Family family, String title, String shape, String... keywords) {
        Pattern pattern = Pattern.compile(BEFORE + "(?<secret>" + shape + ")" + AFTER);
        return new Detector(family, title, List.of(keywords), pattern, Plausible::token);
    }

    /** Whether it looks at names and values, which in generated text say nothing. */
    boolean guesses() {
        return family == Leak.Family.ASSIGNMENT;
    }

    /** Something that is told by what stands round it. */
    static Detector shaped(
            Leak.Family family, String title, Predicate<String> plausible, String shape, String... keywords) {
        return new Detector(family, title, List.of(keywords), Pattern.compile(shape), plausible);
    }
}
