package io.jenkins.plugins.workshopfoundry.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as words. */
class ShellWordsTest {

    private static final String ALPHABET = "ab \t\n'\"\\$`#*é";

    @Test
    void splitsAtBlanksAndKeepsWhatIsQuoted() {
        assertThat(ShellWords.of("  run\t--name 'two words' \"a b\"c\n"))
                .containsExactly("run", "--name", "two words", "a bc");
    }

    @Test
    void readsBackslashesAsTheQuotesAroundThemSay() {
        assertThat(ShellWords.of("a\\ b 'c\\d' \"e\\f\\\"\\$\\\\\"")).containsExactly("a b", "c\\d", "e\\f\"$\\");
        assertThat(ShellWords.of("one\\\ntwo")).containsExactly("onetwo");
    }

    @Test
    void keepsEmptyWordsThatAreQuotedOnly() {
        assertThat(ShellWords.of("'' x \"\"")).containsExactly("", "x", "");
        assertThat(ShellWords.of(" \n ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"say 'hello", "say \"hello", "say \\"})
    void refusesWhatAShellWouldWaitForMoreOf(String text) {
        assertThatThrownBy(() -> ShellWords.of(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(text);
    }

    @Test
    void givesBackAnyWordsHoweverTheyAreQuoted() {
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<String> words = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(5); i > 0; i--) {
                String word = word(random);
                words.add(word);
                text.append(" \t\n".charAt(random.nextInt(3))).append(quoted(word, random.nextBoolean()));
            }
            assertThat(ShellWords.of(text.toString())).as("seed " + seed).isEqualTo(words);
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(8), 0, ALPHABET.length())
                .collect(StringBuilder::new, (word, i) -> word.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    private static String quoted(String word, boolean single) {
        return single
                ? "'" + word.replace("'", "'\\''") + "'"
                : "\"" + word.replaceAll("([\\\\\"$`])", "\\\\$1") + "\"";
    }
}
