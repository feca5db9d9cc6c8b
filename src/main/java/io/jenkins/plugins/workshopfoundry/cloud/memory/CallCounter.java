package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.util.Map;
import java.util.TreeMap;

/** How often what was called, for tests that bound the number of calls to a cloud. */
public final class CallCounter {

    private final Map<String, Integer> counts = new TreeMap<>();

    /** Starts at zero. */
    public CallCounter() {}

    synchronized void count(Call call) {
        counts.merge(call.name(), 1, Integer::sum);
    }

    /** How many calls there were whose name begins so; the empty name means all. */
    public synchronized int of(String prefix) {
        return counts.entrySet().stream()
                .filter(entry -> new Call(entry.getKey(), "").matches(prefix))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Every name that was called, and how often. */
    public synchronized Map<String, Integer> all() {
        return new TreeMap<>(counts);
    }
}
