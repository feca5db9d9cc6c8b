package io.jenkins.plugins.workshopfoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classrooms for later and ledgers elsewhere, as a person orders them. */
class PlanningTest {

    private static final String HELLO = "test-workshops/good/hello-compose";
    private static final String LATER = "2099-12-01T10:00+01:00";

    @TempDir
    private Path home;

    @Test
    void aClassroomForLaterIsOrderedListedAndTakenBack() throws IOException {
        JsonNode planned = json("provision", HELLO, "--seats", "3", "--at", LATER, "--lead", "30m", "--ttl", "2h");
        assertThat(planned.get("starts").asText()).isEqualTo("2099-12-01T09:00:00Z");
        assertThat(planned.get("opening").asText()).isEqualTo("2099-12-01T08:30:00Z");
        assertThat(planned.get("ends").asText()).isEqualTo("2099-12-01T11:00:00Z");
        String id = planned.get("id").asText();
        assertThat(json("list").get("planned").get(0).get("id").asText()).isEqualTo(id);
        assertThat(run(Map.of(), "--rehearse", "list").out())
                .contains("ORDERED", id, "planned", "2099-12-01 09:00 UTC");
        assertThat(json("cancel", id).get("cancelled").asBoolean()).isTrue();
        assertThat(json("list").get("planned")).isEmpty();
        assertThat(run(Map.of(), "--rehearse", "cancel", id).code()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2099-12-01T09:00", "2001-01-01T00:00Z"})
    void aTimeThatMeansNothingOrIsOverIsRefused(String at) {
        Result refused = run(Map.of(), "--rehearse", "provision", HELLO, "--seats", "3", "--at", at);
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("2026-12-01T09:00Z");
    }

    @Test
    void aPasswordInTheUrlOfTheLedgerIsRefusedAndNotRepeated() {
        Result refused = run(Map.of(), "--ledger", "jdbc:postgresql://db/x?user=me&password=hunter2", "list");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("PGPASSWORD").doesNotContain("hunter2");
    }

    @Test
    void theLoginComesFromTheEnvironmentAsForPsql() {
        Configuration configuration = settings(Map.of("PGUSER", "me", "PGPASSWORD", "hunter2"));
        assertThat(configuration.login().user()).isEqualTo("me");
        assertThat(configuration.login().password().get()).isEqualTo("hunter2");
        assertThat(configuration.toString()).doesNotContain("hunter2");
        assertThat(settings(Map.of()).login().password().get()).isNull();
    }

    private Configuration settings(Map<String, String> env) {
        GlobalOptions options = new GlobalOptions();
        options.controller = "c-test";
        return new Settings(options, around(env, new ByteArrayOutputStream(), new ByteArrayOutputStream()))
                .configuration();
    }

    private record Result(int code, String out, String err) {}

    private JsonNode json(String... args) throws IOException {
        String[] all = new String[args.length + 3];
        all[0] = "--rehearse";
        all[1] = "--output";
        all[2] = "json";
        System.arraycopy(args, 0, all, 3, args.length);
        Result result = run(Map.of(), all);
        assertThat(result.code()).as(result.err()).isZero();
        return new ObjectMapper().readTree(result.out());
    }

    private Result run(Map<String, String> env, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Cli(around(env, out, err), new Interrupts(Thread.currentThread(), halted -> {})).run(args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Surroundings around(Map<String, String> env, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Surroundings(
                env,
                home,
                Path.of("").toAbsolutePath(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Clock.systemUTC(),
                OpenFoundry::open);
    }
}
