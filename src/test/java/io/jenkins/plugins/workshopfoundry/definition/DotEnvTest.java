package io.jenkins.plugins.workshopfoundry.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DotEnvTest {

    private final List<String> problems = new ArrayList<>();

    @Test
    void readsNamesAndValues() {
        assertThat(read("A=1\nB = two words \n\n# remark\nexport C=3\nD=\nE=a=b\r\n"))
                .isEqualTo(Map.of("A", "1", "B", "two words", "C", "3", "D", "", "E", "a=b"));
    }

    @Test
    void endsABareValueAtARemark() {
        assertThat(read("A=x # remark\nB=x#y\nC='x # y'# remark\n"))
                .isEqualTo(Map.of("A", "x", "B", "x#y", "C", "x # y"));
    }

    @Test
    void takesSingleQuotesLiterallyAndEscapesInDoubleQuotes() {
        assertThat(read("A='$X\\n'\nB=\"l1\\nl2 \\\"q\\\" \\$X\"\nC=\"two\nlines\"\n"))
                .isEqualTo(Map.of("A", "$X\\n", "B", "l1\nl2 \"q\" $X", "C", "two\nlines"));
    }

    @Test
    void replacesWhatWasSetBefore() {
        assertThat(read("A=1\nB=${A}2\nC=\"$B 3\"\nD=${NONE:-4}\nE=5$\n"))
                .containsAllEntriesOf(Map.of("B", "12", "C", "12 3", "D", "4", "E", "5$"));
    }

    @Test
    void takesANameWithoutValueFromNowhere() {
        assertThat(read("HOME\nA=1\n")).isEqualTo(Map.of("A", "1"));
    }

    @Test
    void letsTheLastValueWin() {
        assertThat(read("A=1\nA=2\n")).isEqualTo(Map.of("A", "2"));
    }

    @Test
    void saysWhichLineCannotBeReadAndGoesOn() {
        assertThat(readAll("A=1\n  b c\n=x\nD='open\nE=2\n"))
                .containsEntry("A", "1")
                .containsEntry("E", "2");
        assertThat(problems).containsExactly(".env:2:3 WF206", ".env:3:1 WF206", ".env:4:3 WF206");
    }

    @Test
    void refusesWhatFollowsAClosingQuote() {
        readAll("A='x'y\n");
        assertThat(problems).containsExactly(".env:1:6 WF206");
    }

    @Test
    void boundsWhatVariablesExpandTo() {
        StringBuilder bomb = new StringBuilder("A0=xxxxxxxxxx\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("A%d=$A%d$A%d\n".formatted(i, i - 1, i - 1));
        }

        Map<String, String> values = readAll(bomb.toString());

        assertThat(values.values().stream().mapToInt(String::length).sum()).isLessThan(Budget.STANDARD * 2);
        assertThat(problems).anyMatch(problem -> problem.endsWith("WF207"));
    }

    @Test
    void readsAMegabyteOfShortLinesWithoutDelay() {
        assertThat(read("A=$B\nB=1\n".repeat(100_000))).containsEntry("B", "1");
    }

    @Test
    void survivesAnything() {
        String alphabet = "AB=\"'\\\n\r #$:{}export-\0\u00e9";
        for (long seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(readAll(text.toString())).as("seed %d", seed).isNotNull();
        }
    }

    private Map<String, String> read(String text) {
        Map<String, String> values = readAll(text);
        assertThat(problems.stream().filter(problem -> !problem.endsWith("WF203")))
                .isEmpty();
        return values;
    }

    private Map<String, String> readAll(String text) {
        return new DotEnv(
                        text,
                        new Budget(Budget.STANDARD),
                        problem -> problems.add(problem.location() + " " + problem.id()))
                .read();
    }
}
