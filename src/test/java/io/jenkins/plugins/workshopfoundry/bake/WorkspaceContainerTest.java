package io.jenkins.plugins.workshopfoundry.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One learner's container. */
class WorkspaceContainerTest {

    private static final String OPTIONS = "env: {LESSON: one}\nseats: {workspace: desk, endpoints: {terminal: 7681}}\n";

    @TempDir
    private Path folder;

    @Test
    void splitsACommandWithoutAShellBecauseAnImageNeedNotHaveOne() throws IOException {
        JsonNode body = body("command: /serve --title 'my desk'\n    entrypoint: [/init, --]");
        assertThat(body.path("Cmd")).extracting(JsonNode::textValue).containsExactly("/serve", "--title", "my desk");
        assertThat(body.path("Entrypoint")).extracting(JsonNode::textValue).containsExactly("/init", "--");
    }

    @Test
    void leavesTheImagesOwnCommandWhereNoneIsWritten() throws IOException {
        JsonNode body = body("user: learner\n    working_dir: /home/learner");
        assertThat(body.has("Cmd")).isFalse();
        assertThat(body.has("Entrypoint")).isFalse();
        assertThat(body.path("User").textValue()).isEqualTo("learner");
        assertThat(body.path("WorkingDir").textValue()).isEqualTo("/home/learner");
    }

    @Test
    void saysWhichCommandCannotBeRead() {
        assertThatThrownBy(() -> body("command: \"say 'hello\""))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("say 'hello");
    }

    @Test
    void publishesItsEndpointsOnLoopbackOnly() throws IOException {
        JsonNode host = body("user: learner").path("HostConfig");
        JsonNode binding = host.path("PortBindings").path("7681/tcp").path(0);
        assertThat(binding.path("HostIp").textValue()).isEqualTo("127.0.0.1");
        assertThat(binding.path("HostPort").textValue()).isEqualTo("@PORT_1@");
        assertThat(host.path("PortBindings")).hasSize(1);
    }

    @Test
    void takesNothingDangerousFromAHostileService() throws IOException {
        JsonNode body = body("""
                privileged: true
                    network_mode: host
                    cap_add: [SYS_ADMIN]
                    volumes: ["/var/run/docker.sock:/var/run/docker.sock"]
                    hostname: '","Privileged":true,"x":"'""");
        JsonNode host = body.path("HostConfig");
        assertThat(host.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("NetworkMode", "PidsLimit", "RestartPolicy", "PortBindings");
        assertThat(host.path("NetworkMode").textValue()).isEqualTo("bridge");
    }

    @Test
    void quotesHostileValuesAsTheTextTheyAre() throws IOException {
        JsonNode body = body("environment: {GREETING: '\"], \"Privileged\": [\"'}");
        assertThat(body.path("Env"))
                .extracting(JsonNode::textValue)
                .containsExactly("GREETING=\"], \"Privileged\": [\"", "LESSON=@LESSON@", "SEAT=@SEAT@");
        assertThat(body.has("Privileged")).isFalse();
    }

    private JsonNode body(String settings) throws IOException {
        ComposeWorkshop workshop =
                Workshops.compose(folder, "services:\n  desk:\n    image: desk:1\n    " + settings + "\n", OPTIONS);
        return new ObjectMapper()
                .readTree(new WorkspaceContainer(workshop)
                        .createBody(SeatTemplate.of(workshop).offsets()));
    }
}
