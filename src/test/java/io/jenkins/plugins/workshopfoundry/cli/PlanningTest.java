package io.jenkins.plugins.workshopfoundry.cli;

import static io.jenkins.plugins.workshopfoundry.cli.Script.HELLO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classrooms for later and ledgers elsewhere, as a person orders them. */
class PlanningTest {

    private static final String LATER = "2099-12-01T10:00+01:00";

    private final Script script;

    PlanningTest(@TempDir Path home) {
        script = new Script(home);
    }

    @Test
    void aClassroomForLaterIsOrderedListedAndTakenBack() throws IOException {
        JsonNode planned =
                script.json("provision", HELLO, "--seats", "3", "--at", LATER, "--lead", "30m", "--ttl", "2h");
        assertThat(planned.get("starts").asText()).isEqualTo("2099-12-01T09:00:00Z");
        assertThat(planned.get("opening").asText()).isEqualTo("2099-12-01T08:30:00Z");
        assertThat(planned.get("ends").asText()).isEqualTo("2099-12-01T11:00:00Z");
        String id = planned.get("id").asText();
        assertThat(script.json("list").get("planned").get(0).get("id").asText()).isEqualTo(id);
        assertThat(script.rehearse("list").out()).contains("ORDERED", id, "planned", "2099-12-01 09:00 UTC");
        assertThat(script.json("cancel", id).get("cancelled").asBoolean()).isTrue();
        assertThat(script.json("list").get("planned")).isEmpty();
        assertThat(script.rehearse("cancel", id).code()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2099-12-01T09:00", "2001-01-01T00:00Z"})
    void aTimeThatMeansNothingOrIsOverIsRefused(String at) {
        Script.Result refused = script.rehearse("provision", HELLO, "--seats", "3", "--at", at);
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("2026-12-01T09:00Z");
    }

    @Test
    void aPasswordInTheUrlOfTheLedgerIsRefusedAndNotRepeated() {
        Script.Result refused = script.run("--ledger", "jdbc:postgresql://db/x?user=me&password=hunter2", "list");
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
        return new Settings(options, script.around(env)).configuration();
    }
}
