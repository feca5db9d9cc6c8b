package io.jenkins.plugins.workshopfoundry.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The keys of a compose file by level, from {@code compose-keys.txt}. */
final class ComposeKeys {

    private final Map<String, Level> levels = new HashMap<>();

    /**
     * The keys of one level.
     *
     * @param old known to Compose 1.29 and Compose 2
     * @param recent known to Compose 2 only
     */
    record Level(Set<String> old, Set<String> recent) {

        boolean knows(String key) {
            return old.contains(key) || recent.contains(key);
        }

        Set<String> all() {
            Set<String> all = new TreeSet<>(old);
            all.addAll(recent);
            return all;
        }
    }

    ComposeKeys() {
        try (InputStream in = ComposeKeys.class.getResourceAsStream("compose-keys.txt")) {
            if (in == null) {
                throw new IllegalStateException("The build left out compose-keys.txt");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path for instance {@code /services/*}; a star for a name of the author's choice, [] for an item of a list */
    Optional<Level> level(String path) {
        return Optional.ofNullable(levels.get(path));
    }

    /** Whether the keys of a level are names of the author's choice. */
    boolean isNamed(String path) {
        String below = path + "/*";
        return levels.keySet().stream().anyMatch(level -> level.equals(below) || level.startsWith(below + "/"));
    }

    private void add(String line) {
        String[] parts = line.split(" : ", 2);
        String[] sets = parts[1].split("\\+", 2);
        levels.put(
                parts[0].equals("/") ? "" : parts[0], new Level(words(sets[0]), words(sets.length > 1 ? sets[1] : "")));
    }

    private static Set<String> words(String text) {
        List<String> words = Arrays.asList(text.strip().split(" +"));
        return words.get(0).isEmpty() ? Set.of() : Set.copyOf(words);
    }
}
