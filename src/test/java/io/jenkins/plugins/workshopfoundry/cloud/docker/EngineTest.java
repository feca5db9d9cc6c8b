package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tcp://192.0.2.1:2375", "ssh://me@example.org", "tcp://localhost:2375", "nonsense"})
    void anEngineThatIsNotOnThisHostIsRefusedInOneClearSentence(String address) {
        Engine engine = new Engine(address);
        assertThat(engine.isLocal()).isFalse();
        assertThatThrownBy(() -> engine.ask("trying", docker -> true))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining(address)
                .hasMessageContaining("unset DOCKER_HOST");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void noAddressMeansTheUsualSocket(String address) {
        assertThat(new Engine(address).address()).isEqualTo("unix:///var/run/docker.sock");
    }

    @Test
    void anEngineThatDoesNotRunIsUnavailable() {
        try (Engine engine = new Engine("unix://" + folder.resolve("none.sock"))) {
            assertThatThrownBy(() ->
                            engine.ask("asking", docker -> docker.pingCmd().exec()))
                    .isInstanceOf(CloudUnavailable.class)
                    .hasMessageContaining("none.sock");
        }
    }

    @Test
    void preflightReportsAnEngineThatCannotBeAskedInsteadOfFailing() {
        for (String address : List.of("tcp://192.0.2.1:2375", "unix://" + folder.resolve("none.sock"))) {
            DockerPreflight preflight = new DockerPreflight(new Engine(address), new Host(folder));
            assertThat(preflight.check(new Region("elsewhere"), Architecture.AMD64, 1))
                    .allMatch(Problem::isError)
                    .extracting(Problem::id)
                    .containsExactly("WF901", "WF911");
        }
    }
}
