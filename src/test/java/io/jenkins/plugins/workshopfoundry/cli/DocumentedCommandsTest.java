package io.jenkins.plugins.workshopfoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the documentation tells people to type is what the command understands. */
class DocumentedCommandsTest {

    private static final Pattern CALL = Pattern.compile("(?:\\./)?workshop +(.*)");

    /** A command in quotes, as far as it is constant. */
    private static final Pattern TOLD = Pattern.compile("(?:'|<code>|\\{@code )((?:\\./)?workshop [a-z][^'\"<}\\n]*)");

    /** Words of a shell, with their quotes. */
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

    /** Options of Docker and of Compose that our pages speak of. */
    private static final Set<String> OTHERS = Set.of("--internal", "--project-name", "--file");

    private final CommandLine workshop;

    DocumentedCommandsTest(@TempDir Path home) {
        workshop = Script.cli(new Script(home).around(Map.of())).commandLine();
    }

    static Stream<Page.Piece> blocks() {
        return Page.all().stream().flatMap(page -> page.code().stream()).filter(DocumentedCommandsTest::isCall);
    }

    static Stream<Page.Piece> mentions() {
        return Page.all().stream().flatMap(page -> page.spans().stream()).filter(DocumentedCommandsTest::isCall);
    }

    /** What messages, help and Javadoc tell people to do next. */
    static List<Page.Piece> messages() throws IOException {
        List<Page.Piece> told = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/main/resources", "vars", "resources")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    TOLD.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .results()
                            .forEach(found -> told.add(new Page.Piece(file, found.group(1))));
                }
            }
        }
        return told;
    }

    static Stream<Page.Piece> options() {
        return Page.all().stream()
                .flatMap(page -> page.spans().stream())
                .filter(span -> span.text().matches("--[a-z].*"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void whatABlockSaysCanBeTyped(Page.Piece block) {
        parse(block.text());
    }

    @ParameterizedTest
    @MethodSource("mentions")
    void aCommandInASentenceHasTheseOptions(Page.Piece mention) {
        look(mention.text());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatAMessageTellsToDoCanBeDone(Page.Piece message) {
        look(message.text());
    }

    @ParameterizedTest
    @MethodSource("options")
    void anOptionByItselfIsSomeCommands(Page.Piece mention) {
        String option = mention.text().split("[ =]", 2)[0];
        Set<String> known = new TreeSet<>(OTHERS);
        workshop.getSubcommands().values().forEach(command -> known.addAll(optionsOf(command)));
        assertThat(known).as(mention.toString()).contains(option);
    }

    @Test
    void thePagesAreFullOfThem() throws IOException {
        assertThat(messages()).hasSizeGreaterThan(30);
        assertThat(blocks()).hasSizeGreaterThan(30);
        assertThat(mentions()).hasSizeGreaterThan(30);
        assertThat(options()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workshop provison IMAGE --seats 3",
                "workshop provision IMAGE",
                "workshop provision IMAGE --seats",
                "workshop provision IMAGE --seats many",
                "workshop provision IMAGE --seat 3",
                "workshop pin"
            })
    void whatTheCommandDoesNotUnderstandIsNoticed(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(CommandLine.ParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"workshop provison IMAGE", "workshop prune NAME [--keeping N]", "workshop pin ID | --all"})
    void whatASentenceGetsWrongIsNoticed(String line) {
        assertThatThrownBy(() -> look(line)).isInstanceOf(AssertionError.class);
    }

    private void parse(String line) {
        workshop.parseArgs(
                words(WORD, line).map(word -> word.replaceAll("['\"]", "")).toArray(String[]::new));
    }

    /** A synopsis cannot be parsed: it has brackets, alternatives, and often only a part. */
    private void look(String line) {
        List<String> words = new ArrayList<>(
                words(Pattern.compile("[^\\s\\[\\]|\\\\]+"), line).toList());
        Optional<String> name =
                words.stream().filter(workshop.getSubcommands()::containsKey).findFirst();
        assertThat(name).as(line).isPresent();
        words.removeIf(word -> !word.startsWith("-"));
        assertThat(optionsOf(workshop.getSubcommands().get(name.orElseThrow())))
                .as(line)
                .containsAll(words);
    }

    private static Set<String> optionsOf(CommandLine command) {
        return command.getCommandSpec().optionsMap().keySet();
    }

    private static boolean isCall(Page.Piece piece) {
        return CALL.matcher(piece.text()).matches();
    }

    private static Stream<String> words(Pattern pattern, String line) {
        Matcher call = CALL.matcher(line.replaceAll("\\s+#.*", ""));
        assertThat(call.matches()).as(line).isTrue();
        return pattern.matcher(call.group(1)).results().map(MatchResult::group);
    }
}
