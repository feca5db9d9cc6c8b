package io.jenkins.plugins.workshopfoundry.validate.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerCallTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker-compose up -d",
                "docker compose up -d",
                "/usr/bin/docker-compose up -d",
                "sudo docker compose up -d",
                "docker --log-level error compose up -d"
            })
    void knowsComposeInEverySpelling(String script) {
        DockerCall call = call(script).orElseThrow();
        assertThat(call.compose()).isTrue();
        assertThat(call.says("up", "-d")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker-compose -p x up",
                "docker-compose -px up",
                "docker compose --project-name=x up",
                "docker compose --profile a --project-name x up"
            })
    void seesAProjectName(String script) {
        assertThat(call(script).orElseThrow().option("-p", "--project-name")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker-compose logs -f",
                "docker-compose rm -f",
                "docker-compose --profile p up",
                "docker-compose up --pull missing"
            })
    void takesNoOptionOfTheSubCommandForOne(String script) {
        DockerCall call = call(script).orElseThrow();
        assertThat(call.option("-f", "--file")).isEmpty();
        assertThat(call.option("-p", "--project-name")).isEmpty();
    }

    @Test
    void knowsDockerItself() {
        DockerCall call = call("docker -H unix:///x run --rm -p 80:80 nginx").orElseThrow();
        assertThat(call.compose()).isFalse();
        assertThat(call.says("run")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dockerd --debug", "echo docker-compose up", "A=docker", "podman run x"})
    void isNotEveryCommand(String script) {
        assertThat(call(script)).isEmpty();
    }

    private static Optional<DockerCall> call(String script) {
        return DockerCall.of(ShellReader.commands(script).get(0));
    }
}
