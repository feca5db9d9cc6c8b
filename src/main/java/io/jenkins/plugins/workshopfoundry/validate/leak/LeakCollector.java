package io.jenkins.plugins.workshopfoundry.validate.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks closely where a keyword was found, and keeps each secret once. */
final class LeakCollector {

    /** Nobody writes a longer line by hand. */
    private static final int LONGEST_WRITTEN = 2000;

    /** Names that say that their value is public, or a hash. */
    private static final Pattern HARMLESS = Pattern.compile("(?i)public|sha[0-9]|hash|digest|checksum|fingerprint");

    private final List<Leak> leaks = new ArrayList<>();

    List<Leak> leaks() {
        return List.copyOf(leaks);
    }

    boolean full() {
        return leaks.size() >= LeakScanner.MOST;
    }

    void look(Window window, int at, List<Detector> candidates) {
        Excerpt excerpt = window.excerptAround(at);
        for (Detector detector : candidates) {
            if (!detector.guesses()) {
                search(detector, window, excerpt, at);
            } else if (window.bytesIntoLine(at) < LONGEST_WRITTEN) {
                guess(detector, window, excerpt, at);
            }
        }
    }

    private void search(Detector detector, Window window, Excerpt excerpt, int at) {
        Matcher matcher = detector.shape().matcher(excerpt.text());
        int from = 0;
        while (matcher.find(from) && matcher.start() <= at - excerpt.start()) {
            keep(detector, window, excerpt, matcher, matcher.start());
            from = matcher.end();
        }
    }

    /** The value must follow at once: a search would cost too much where every other line says "token". */
    private void guess(Detector detector, Window window, Excerpt excerpt, int at) {
        String text = excerpt.text();
        Matcher matcher = detector.shape().matcher(text).region(at - excerpt.start() + 1, text.length());
        if (matcher.lookingAt()) {
            int start = matcher.start();
            while (start > 0 && isPartOfName(text.charAt(start - 1))) {
                start--;
            }
            if (!HARMLESS.matcher(text.substring(start, matcher.end("rest"))).find()) {
                keep(detector, window, excerpt, matcher, start);
            }
        }
    }

    private static boolean isPartOfName(char letter) {
        return Character.isLetterOrDigit(letter) || "_-.".indexOf(letter) >= 0;
    }

    private void keep(Detector detector, Window window, Excerpt excerpt, Matcher matcher, int start) {
        if (!full() && detector.plausible().test(matcher.group("secret")) && !excerpt.allowed()) {
            keep(detector, window, excerpt.start() + start);
        }
    }

    private void keep(Detector detector, Window window, int start) {
        Leak leak = new Leak(detector.family(), detector.title(), window.line(), window.columnAt(start));
        if (leaks.stream().noneMatch(known -> says(known, leak))) {
            leaks.removeIf(known -> says(leak, known));
            leaks.add(leak);
        }
    }

    /** A token that is known by its form is also a value called token: the form is said, the other is not repeated. */
    private static boolean says(Leak one, Leak other) {
        return one.line() == other.line() && (one.column() == other.column() || certainty(one) > certainty(other));
    }

    private static int certainty(Leak leak) {
        return switch (leak.family()) {
            case ASSIGNMENT -> 0;
            case ADDRESS -> 1;
            default -> 2;
        };
    }
}
