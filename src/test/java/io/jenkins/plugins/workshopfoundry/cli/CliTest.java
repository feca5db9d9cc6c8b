package io.jenkins.plugins.workshopfoundry.cli;

import static io.jenkins.plugins.workshopfoundry.cli.Script.HELLO;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says of itself, and how it refuses what makes no sense. */
class CliTest {

    private final Path home;
    private final Script script;

    CliTest(@TempDir Path home) {
        this.home = home;
        this.script = new Script(home);
    }

    @Test
    void withoutArgumentsShowsHelpWithEveryCommandAndTheExitCodes() {
        Script.Result help = script.run();

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
        Script.Result help = script.run(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: workshop " + command, "--ledger");
    }

    @Test
    void aMistypedCommandIsWrongUsageAndSuggestsTheRightOne() {
        Script.Result result = script.run("validat", HELLO);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).containsPattern("Did you mean: .*validate").doesNotContain("\tat ");
    }

    @Test
    void aGoodWorkshopHasNoProblems() {
        assertThat(script.run("validate", HELLO).code()).isZero();
    }

    @Test
    void aWorkshopIsValidatedForACloud() {
        assertThat(script.rehearse("validate", HELLO, "--cloud", "local").out()).startsWith("No problems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif"})
    void aBadWorkshopEndsWithOneInEveryFormat(String format) {
        Script.Result result = script.run("validate", "test-workshops/bad/private-key", "--format", format);

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("WF401");
    }

    @Test
    void theReportsFormatWinsOverTheOutput() {
        assertThat(script.run("validate", HELLO, "--output", "json", "--format", "text")
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

        Script.Result result = script.run(words);

        assertThat(result.code()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("error: ").doesNotContain("\tat ", "Exception");
    }

    @Test
    void aLedgerThatIsNoLedgerIsReportedAndLeftAsItIs() throws IOException {
        Path file = Files.writeString(home.resolve("poem.db"), "Shall I compare thee to a summer's day?".repeat(30));
        String before = Files.readString(file);

        Script.Result result = script.run("list", "--rehearse", "--ledger", file.toString());

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err()).startsWith("error: ").doesNotContain("\tat ");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void theControllersIdIsMadeOnceAndKept() throws IOException {
        script.run("list", "--rehearse");
        String first = Files.readString(home.resolve(".workshop-foundry/controller"));
        script.run("list", "--rehearse");

        assertThat(first).matches("c-[0-9a-f]{8}\n");
        assertThat(home.resolve(".workshop-foundry/controller")).hasContent(first.strip());
    }
}
