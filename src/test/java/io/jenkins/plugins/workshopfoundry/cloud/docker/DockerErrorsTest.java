package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.InternalServerErrorException;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerErrorsTest {

    private static RuntimeException sorted(RuntimeException failure) {
        return DockerErrors.sort("unix:///run/docker.sock", "starting machine m", failure);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 406, 409})
    void whatTheEngineWouldRefuseAgainIsRefused(int status) {
        assertThat(sorted(new DockerException("Status: try again later, timeout", status)))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("starting machine m");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void whatTheEngineFailsAtMaySucceedLater(int status) {
        assertThat(sorted(new DockerException("permission denied, not found", status)))
                .isInstanceOf(CloudUnavailable.class);
    }

    @Test
    void theEnginesOwnWordsAreShownWithoutTheirWrapping() {
        String body = "Status 409: {\"message\":\"the name \\\"m\\\" is in use.\"}\n";
        assertThat(sorted(new ConflictException(body)))
                .hasMessageContaining("starting machine m: the name \"m\" is in use. Mend");
    }

    @Test
    void anAnswerWithoutWordsShowsItsStatus() {
        assertThat(sorted(new InternalServerErrorException("<html>"))).hasMessageContaining("status 500");
    }

    @Test
    void anEngineThatDoesNotAnswerIsNamedByItsAddress() {
        assertThat(sorted(new RuntimeException(new SocketException("No such file or directory"))))
                .isInstanceOf(CloudUnavailable.class)
                .hasMessageContaining("unix:///run/docker.sock")
                .hasMessageContaining("No such file or directory")
                .hasMessageContaining("docker info");
    }

    @Test
    void anInterruptStopsTheRunAndIsNoFailureOfTheCloud() {
        assertThat(sorted(new DockerClientException("", new InterruptedException())))
                .isInstanceOfSatisfying(
                        RunStopped.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(RunStopped.Reason.INTERRUPTED));
    }

    @Test
    void whatIsSortedAlreadyAndWhatIsAMistakeOfOursStayAsTheyAre() {
        RuntimeException refused = new CloudRefused("No.", "Ask again.");
        RuntimeException mistake = new IllegalStateException("a bug");
        assertThat(sorted(refused)).isSameAs(refused);
        assertThat(sorted(mistake)).isSameAs(mistake);
    }
}
