package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DockerfileTest {

    @Test
    void namesEveryBaseWithItsPlace() {
        assertThat(Dockerfile.bases("# FROM no\nFROM debian:12\nRUN x\n  from --platform=linux/amd64 alpine AS a\n"))
                .containsExactly(new Dockerfile.Base("debian:12", 2, 6), new Dockerfile.Base("alpine", 4, 31));
    }

    @Test
    void leavesOutScratchAndEarlierStages() {
        assertThat(Dockerfile.bases("FROM golang:1.23 AS Build\nFROM scratch\nFROM build\n"))
                .extracting(Dockerfile.Base::image)
                .containsExactly("golang:1.23");
    }

    @Test
    void fillsInDefaultsOfArguments() {
        assertThat(Dockerfile.bases("ARG V=12\nARG E\nFROM debian:${V}\nFROM a:$V\nFROM b:${E:-7}\nFROM c:$E\n"))
                .extracting(Dockerfile.Base::image)
                .containsExactly("debian:12", "a:12", "b:7");
    }

    @Test
    void readsWindowsLineEnds() {
        assertThat(Dockerfile.bases("FROM nginx\r\n"))
                .extracting(Dockerfile.Base::image)
                .containsExactly("nginx");
    }
}
