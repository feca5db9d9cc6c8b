package io.jenkins.plugins.workshopfoundry.validate.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeywordsTest {

    @Test
    void findsWordsInsideAndAcrossEachOther() {
        assertThat(found(List.of("he", "she", "hers", "his"), "ushers")).containsExactly("she@4", "he@4", "hers@6");
    }

    @Test
    void takesCapitalsForTheSameLetters() {
        assertThat(found(List.of("token"), "TOKEN Token tOkEn")).hasSize(3);
    }

    @Test
    void agreesWithAPlainSearch() {
        long seed = 4711;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<String> words = List.of(random(random, 1), random(random, 2), random(random, 3), random(random, 4));
            String text = random(random, 60);
            List<String> expected = new ArrayList<>();
            for (int end = 1; end <= text.length(); end++) {
                for (String word : words.stream().distinct().toList()) {
                    if (text.substring(0, end).endsWith(word)) {
                        expected.add(word + "@" + end);
                    }
                }
            }
            assertThat(found(words.stream().distinct().toList(), text))
                    .as("seed %d round %d", seed, round)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        random.ints(length, 0, 3).forEach(letter -> text.append((char) ('a' + letter)));
        return text.toString();
    }

    private static List<String> found(List<String> words, String text) {
        Keywords keywords = new Keywords(words);
        List<String> found = new ArrayList<>();
        int state = keywords.start();
        for (int at = 0; at < text.length(); at++) {
            state = keywords.step(state, (byte) text.charAt(at));
            if (keywords.ends(state)) {
                int end = at + 1;
                keywords.found(state).stream()
                        .mapToObj(words::get)
                        .sorted((a, b) -> b.length() - a.length())
                        .forEach(word -> found.add(word.toLowerCase(Locale.ROOT) + "@" + end));
            }
        }
        found.sort((a, b) -> Integer.compare(end(a), end(b)));
        return found;
    }

    private static int end(String found) {
        return Integer.parseInt(found.substring(found.indexOf('@') + 1));
    }
}
