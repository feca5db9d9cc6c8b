package io.jenkins.plugins.workshopfoundry.validate.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShebangTest {

    @ParameterizedTest
    @CsvSource({
        "#!/bin/bash,bash",
        "#! /bin/sh -eu,sh",
        "#!/usr/bin/env bash,bash",
        "#!/usr/bin/env -S bash -x,bash",
        "#!/usr/bin/env A=1 python3,python3",
        "#!bash,bash"
    })
    void namesTheInterpreter(String line, String interpreter) {
        assertThat(Shebang.of(line + "\necho\n").orElseThrow().interpreter()).isEqualTo(interpreter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n#!/bin/sh", " #!/bin/sh", "#!", "#!  \n", "# !/bin/sh", "echo"})
    void isOnlyTheFirstLine(String script) {
        assertThat(Shebang.of(script)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"#!/bin/sh,true", "#!sh,false", "#!./sh,false"})
    void knowsWhatTheKernelFinds(String line, boolean absolute) {
        assertThat(Shebang.of(line).orElseThrow().absolute()).isEqualTo(absolute);
    }
}
