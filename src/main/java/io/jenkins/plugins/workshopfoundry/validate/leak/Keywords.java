package io.jenkins.plugins.workshopfoundry.validate.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds any of a list of words in bytes in one pass, upper and lower case alike (Aho and Corasick, "Efficient string
 * matching", 1975). It lets the scanner leave ordinary text at the speed of reading it.
 */
final class Keywords {

    private static final int LETTERS = 128;
    private static final int ROOT = 0;

    private final int[] next;
    private final boolean[] ends;
    private final BitSet[] found;

    Keywords(List<String> words) {
        int most = words.stream().mapToInt(String::length).sum() + 1;
        next = new int[most * LETTERS];
        Arrays.fill(next, -1);
        found = new BitSet[most];
        Arrays.setAll(found, i -> new BitSet());
        int states = 1;
        for (int word = 0; word < words.size(); word++) {
            states = add(words.get(word), word, states);
        }
        link();
        ends = new boolean[states];
        for (int state = 0; state < states; state++) {
            ends[state] = !found[state].isEmpty();
        }
    }

    /** How many states there are; the first is 0. */
    int states() {
        return ends.length;
    }

    /** The state before anything was read. */
    int start() {
        return ROOT;
    }

    /** The state after one more byte. */
    int step(int state, byte letter) {
        return letter < 0 ? ROOT : next[state * LETTERS + letter];
    }

    /** Whether a word ends here. */
    boolean ends(int state) {
        return ends[state];
    }

    /** The numbers of the words that end here. */
    BitSet found(int state) {
        return found[state];
    }

    private int add(String word, int number, int free) {
        int state = ROOT;
        int states = free;
        for (byte letter : word.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII)) {
            int slot = state * LETTERS + letter;
            if (next[slot] < 0) {
                next[slot] = states++;
            }
            state = next[slot];
        }
        found[state].set(number);
        return states;
    }

    private void link() {
        int[] shorter = new int[found.length];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(ROOT);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int letter = 0; letter < LETTERS; letter++) {
                int slot = state * LETTERS + letter;
                int fallback = state == ROOT ? ROOT : next[shorter[state] * LETTERS + letter];
                if (next[slot] < 0) {
                    next[slot] = fallback;
                } else {
                    shorter[next[slot]] = fallback;
                    found[next[slot]].or(found[fallback]);
                    queue.add(next[slot]);
                }
            }
            sameForUpperCase(state);
        }
    }

    private void sameForUpperCase(int state) {
        for (int letter = 'a'; letter <= 'z'; letter++) {
            next[state * LETTERS + letter - 'a' + 'A'] = next[state * LETTERS + letter];
        }
    }
}
