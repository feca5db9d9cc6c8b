package io.jenkins.plugins.workshopfoundry.validate.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShellReaderTest {

    @Test
    void splitsCommandsAtTheSignsThatSeparateThem() {
        assertThat(read("a b; c && d || e | f\n(g)\n")).containsExactly("a b", "c", "d", "e", "f", "g");
    }

    @Test
    void takesQuotesAwayAndKeepsWhatTheyHold() {
        assertThat(read("run 'a b' \"c; d\" e\\ f \"g\\\"h\""))
                .containsExactly("run|a b|c; d|e f|g\"h".replace("|", " "));
        assertThat(ShellReader.commands("run 'a b'").get(0).words()).hasSize(2);
    }

    @Test
    void leavesOutCommentsButNotSignsInWords() {
        assertThat(read("a # docker run x\nb c#d\n")).containsExactly("a", "b c#d");
    }

    @Test
    void leavesOutHereDocuments() {
        assertThat(read("cat <<EOF\ndocker run x\nEOF\nb <<-'END' | c\n\tdocker run y\n\tEND\nd\n"))
                .containsExactly("cat", "b", "c", "d");
    }

    @Test
    void joinsContinuedLines() {
        assertThat(read("docker-compose \\\n  -p x \\\n  up\n")).containsExactly("docker-compose -p x up");
    }

    @Test
    void findsCommandsInsideSubstitutions() {
        assertThat(read("x=$(docker run a)\ny=`docker run b`"))
                .containsExactly("x=", "docker run a", "y=", "docker run b");
    }

    @Test
    void keepsVariablesAsTheyAreWritten() {
        assertThat(read("cd ${A:-/content; x}/b $C")).containsExactly("cd ${A:-/content; x}/b $C");
    }

    @Test
    void knowsPlacesOfWords() {
        List<ShellWord> words = ShellReader.commands("\n  a 'b\nc' d").get(0).words();
        assertThat(words)
                .containsExactly(new ShellWord("a", 2, 3), new ShellWord("b\nc", 2, 5), new ShellWord("d", 3, 4));
    }

    @Test
    void tellsBackgroundFromRedirection() {
        List<ShellCommand> commands = ShellReader.commands("a &\nb 2>&1\nc &>log\nd && e");
        assertThat(commands).extracting(ShellCommand::background).containsExactly(true, false, false, false, false);
        assertThat(commands).extracting(command -> command.words().size()).containsExactly(1, 2, 2, 1, 1);
    }

    @Test
    void essenceLeavesOutWhatStandsInFront() {
        assertThat(ShellReader.commands("A=1 sudo exec docker ps").get(0).essence())
                .extracting(ShellWord::text)
                .containsExactly("docker", "ps");
        assertThat(ShellReader.commands("A=1").get(0).essence()).isEmpty();
    }

    @Test
    void endsForAnyText() {
        long seed = 99;
        Random random = new Random(seed);
        String signs = "ab '\"\\`$(){}<<-EOF\n;&|#";
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, signs.length()).forEach(at -> text.append(signs.charAt(at)));
            assertThat(ShellReader.commands(text.toString()))
                    .as("seed %d round %d: %s", seed, round, text)
                    .allSatisfy(command -> assertThat(command.words()).isNotEmpty());
        }
    }

    private static List<String> read(String script) {
        return ShellReader.commands(script).stream()
                .map(command -> String.join(
                        " ", command.words().stream().map(ShellWord::text).toList()))
                .toList();
    }
}
