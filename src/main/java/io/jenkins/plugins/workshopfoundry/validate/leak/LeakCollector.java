package io.jenkins.plugins.workshopfoundry.validate.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Looks closely where a keyword was found, and keeps each secret once. */
final class LeakCollector {

    private final List<Leak> leaks = new ArrayList<>();

    List<Leak> leaks() {
        return List.copyOf(leaks);
    }

    boolean full() {
        return leaks.size() >= LeakScanner.MOST;
    }

    void look(Window window, int at, Set<Detector> candidates) {
        Excerpt excerpt = window.excerptAround(at);
        for (Detector detector : candidates) {
            Matcher matcher = detector.shape().matcher(excerpt.text());
            int from = 0;
            while (!full() && matcher.find(from) && matcher.start() < excerpt.lineEnd()) {
                if (detector.plausible().test(matcher.group("secret")) && !excerpt.allowed()) {
                    keep(detector, window, excerpt.start() + matcher.start());
                }
                from = matcher.end();
            }
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
