package io.jenkins.plugins.workshopfoundry.emulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that was asked, in the order of its arrival. */
public final class Journal {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One request and what became of it.
     *
     * @param call the request
     * @param outcome {@code ok}, the code of the error, or how the connection ended
     */
    public record Entry(Call call, String outcome) {
        @Override
        public String toString() {
            return call + ": " + outcome;
        }
    }

    /** The number of a call, the same for each of its attempts. */
    public synchronized int number(String invocation) {
        return numbers.computeIfAbsent(invocation, fresh -> numbers.size() + 1);
    }

    /** Writes one request down. */
    public synchronized void add(Call call, String outcome) {
        entries.add(new Entry(call, outcome));
    }

    /** Every request so far. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** How many requests there were of each action. */
    public synchronized Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        entries.forEach(entry -> counts.merge(entry.call().action(), 1, Integer::sum));
        return counts;
    }

    /** How many requests there were of one action. */
    public int count(String action) {
        return counts().getOrDefault(action, 0);
    }

    /** How many requests there were. */
    public synchronized int size() {
        return entries.size();
    }

    /** Forgets everything so far; the numbers begin at 1 again. */
    public synchronized void clear() {
        entries.clear();
        numbers.clear();
    }
}
