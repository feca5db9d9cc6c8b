package io.jenkins.plugins.workshopfoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole command on the pretend cloud, as a script would call it. */
class CliTest {

    private static final String HELLO = "test-workshops/good/hello-compose";

    @TempDir
    private Path home;

    private record Result(int code, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    private Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings around = new Surroundings(
                Map.of(),
                home,
                Path.of("").toAbsolutePath(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Clock.systemUTC(),
                OpenFoundry::open);
        int code = new Cli(around, new Interrupts(Thread.currentThread(), halted -> {})).run(args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void withoutArgumentsShowsHelpWithEveryCommandAndTheExitCodes() {
        Result help = run();

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("validate", "bake", "provision", "teardown", "serve", "demo", "Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "bake",
                "publish",
                "provision",
                "list",
                "show",
                "resume",
                "cancel",
                "join",
                "release",
                "reset",
                "extend",
                "teardown",
                "prune",
                "pin",
                "unpin",
                "serve",
                "demo",
                "completion"
            })
    void everyCommandExplainsItself(String command) {
        Result help = run(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: workshop " + command, "--ledger");
    }

    @Test
    void aMistypedCommandIsWrongUsageAndSuggestsTheRightOne() {
        Result result = run("validat", HELLO);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).containsPattern("Did you mean: .*validate").doesNotContain("\tat ");
    }

    @Test
    void aGoodWorkshopHasNoProblems() {
        assertThat(run("validate", HELLO).code()).isZero();
    }

    @Test
    void aWorkshopIsValidatedForACloud() {
        assertThat(run("--rehearse", "validate", HELLO, "--cloud", "local").out())
                .startsWith("No problems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif"})
    void aBadWorkshopEndsWithOneInEveryFormat(String format) {
        Result result = run("validate", "test-workshops/bad/private-key", "--format", format);

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("WF401");
    }

    @Test
    void theReportsFormatWinsOverTheOutput() {
        assertThat(run("validate", HELLO, "--output", "json", "--format", "text")
                        .out())
                .startsWith("No problems");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show nothing-like-this",
                "resume",
                "resume nothing-like-this",
                "cancel nothing-like-this",
                "teardown",
                "teardown x --expired",
                "teardown nothing-like-this",
                "prune nothing --keep 1",
                "prune nothing --keep -1",
                "prune hello-compose --policy keep=1d",
                "publish x --regions",
                "publish x",
                "publish x --regions MARS",
                "publish x --regions us-east-1 --version one",
                "publish x --regions us-east-1 --share nobody",
                "publish x --regions us-east-1 --public --private",
                "publish x --regions us-east-1 --deprecate soon",
                "publish x --regions us-east-1 --github nowhere",
                "publish x --regions us-east-1",
                "pin x",
                "unpin x",
                "validate " + HELLO + " --region here",
                "validate " + HELLO + " --cloud mars",
                "validate " + HELLO + " --cloud local --region mars",
                "bake " + HELLO + " --cloud mars",
                "bake " + HELLO + " --version one",
                "provision x --seats 0",
                "provision x --seats 3 --ttl soon",
                "provision x --seats 3",
                "extend x 1h",
                "reset x 1",
                "release x 1",
                "join AAAA Ada",
                "serve --listen nowhere:99999",
                "list --controller UPPER"
            })
    void whatMakesNoSenseIsOneSentenceAndWrongUsage(String line) {
        String[] words = ("--rehearse " + line).split(" ");

        Result result = run(words);

        assertThat(result.code()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("error: ").doesNotContain("\tat ", "Exception");
    }

    @Test
    void aLedgerThatIsNoLedgerIsReportedAndLeftAsItIs() throws IOException {
        Path file = Files.writeString(home.resolve("poem.db"), "Shall I compare thee to a summer's day?".repeat(30));
        String before = Files.readString(file);

        Result result = run("list", "--rehearse", "--ledger", file.toString());

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err()).startsWith("error: ").doesNotContain("\tat ");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void theControllersIdIsMadeOnceAndKept() throws IOException {
        run("list", "--rehearse");
        String first = Files.readString(home.resolve(".workshop-foundry/controller"));
        run("list", "--rehearse");

        assertThat(first).matches("c-[0-9a-f]{8}\n");
        assertThat(home.resolve(".workshop-foundry/controller")).hasContent(first.strip());
    }

    @Test
    void aClassroomIsOpenedJoinedKeptAndRemoved() throws IOException {
        Result opened = run("--rehearse", "--output", "json", "provision", HELLO, "--seats", "2", "--ttl", "1h");
        assertThat(opened.code()).as(opened.err()).isZero();
        String room = opened.json().get("id").asText();
        String code = opened.json().get("joinCode").asText();

        Result joined = run("--rehearse", "--output", "json", "join", code, "Ada");
        assertThat(joined.json().get("seat").asInt()).isEqualTo(1);
        String token = joined.json().get("rejoinToken").asText();
        assertThat(run("--rehearse", "join", code, "Ada").code()).isEqualTo(2);
        assertThat(run("--rehearse", "join", code, "Ada", "--token", token).code())
                .isZero();
        assertThat(run("--rehearse", "reset", room, "1").code()).isZero();
        assertThat(run("--rehearse", "extend", room, "30m").code()).isZero();
        assertThat(run("--rehearse", "show", room).out()).contains("Ada").doesNotContain(code);
        assertThat(run("--rehearse", "show", room, "--code").out()).contains(code);
        assertThat(run("--rehearse", "release", room, "1").code()).isZero();
        assertThat(run("--rehearse", "list").out()).contains(room, "hello-compose", "open");

        assertThat(run("--rehearse", "teardown", room, "--dry-run").out()).contains("machine");
        Result removed = run("--rehearse", "--output", "json", "teardown", room);
        assertThat(removed.code()).as(removed.err()).isZero();
        assertThat(removed.json().get("residue")).isEmpty();
        assertThat(run("--rehearse", "prune", "hello-compose", "--keep", "0", "--dry-run")
                        .out())
                .contains("delete");
        assertThat(run("--rehearse", "prune", "hello-compose", "--keep", "0").code())
                .isZero();
        assertThat(run("--rehearse", "list").out()).startsWith("Nothing yet");
    }

    @Test
    void anImageIsPublishedShownPinnedAndTornDown() throws IOException {
        String image = run("--rehearse", "--output", "json", "bake", HELLO)
                .json()
                .get("id")
                .asText();
        Path papers = home.resolve("papers");
        String[] publish = {
            "--rehearse",
            "--output",
            "json",
            "publish",
            image,
            "--regions",
            "eu-west-1,us-east-1",
            "--version",
            "2.0.0",
            "--public",
            "--manifests",
            papers.toString(),
            "--notes",
            home.resolve("notes.md").toString()
        };
        Result published = run(publish);
        assertThat(published.code()).as(published.err()).isZero();
        String release = published.json().get("id").asText();
        assertThat(published.json().at("/images").size()).isEqualTo(2);
        assertThat(published.json().get("cost").asText()).contains("USD 0.00 a month");
        assertThat(papers).isDirectoryContaining(file -> file.endsWith("manifest-eu-west-1.json"));
        assertThat(home.resolve("notes.md")).content().startsWith("# hello-compose-2.0.0");
        assertThat(run(publish).json().get("id").asText()).isEqualTo(release);

        assertThat(run("--rehearse", "list").out()).contains(release, "hello-compose-2.0.0", "public");
        assertThat(run("--rehearse", "show", release).out()).contains("us-east-1", "published");
        assertThat(run("--rehearse", "pin", release).code()).isZero();
        assertThat(run("--rehearse", "teardown", image).code()).isEqualTo(2);
        assertThat(run(
                                "--rehearse",
                                "prune",
                                "hello-compose",
                                "--policy",
                                "delete=1s",
                                "--keep-versions",
                                "0",
                                "--dry-run")
                        .out())
                .contains("pinned");
        assertThat(run("--rehearse", "unpin", release).code()).isZero();
        assertThat(run("--rehearse", "teardown", image).code()).isZero();
        assertThat(run("--rehearse", "list").out()).startsWith("Nothing yet");
    }
}
