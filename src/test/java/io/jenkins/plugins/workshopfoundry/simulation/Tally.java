package io.jenkins.plugins.workshopfoundry.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often what really happened. */
final class Tally {

    private final Map<String, Long> counts = new TreeMap<>();

    synchronized void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** Adds another's counts to these. */
    synchronized void add(Tally other) {
        other.counts.forEach((what, count) -> counts.merge(what, count, Long::sum));
    }

    /** How often everything together that begins so happened. */
    synchronized long of(String beginning) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(beginning))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** A line each, by name. */
    synchronized List<String> lines() {
        return counts.entrySet().stream()
                .map(entry -> "%12d  %s".formatted(entry.getValue(), entry.getKey()))
                .toList();
    }
}
