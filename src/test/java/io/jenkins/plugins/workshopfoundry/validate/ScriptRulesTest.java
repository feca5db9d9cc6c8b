package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.validate.script.Shell;
import io.jenkins.plugins.workshopfoundry.validate.script.SyntaxCheck.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptRulesTest {

    @TempDir
    private Path root;

    private Fixture workshop;
    private final List<Shell> asked = new ArrayList<>();
    private Verdict verdict = new Verdict.Fine();

    @BeforeEach
    void makeWorkshop() throws IOException {
        workshop = Fixture.whole(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#!/bin/bash", "#!/bin/sh -e", "#!/usr/bin/env bash", "#! /usr/bin/python3", "#!/usr/bin/perl"})
    void acceptsInterpretersThatTheBaseBrings(String line) throws IOException {
        workshop.script("build.sh", line + "\n");
        assertThat(new ScriptFormRule().check(workshop.context())).isEmpty();
    }

    @Test
    void asksNothingOfScriptsThatOnlyContainersRun() throws IOException {
        workshop.file("app/run.sh", "echo no interpreter line, not executable\n");
        assertThat(new ScriptFormRule().check(workshop.context())).isEmpty();
        assertThat(syntax()).isEmpty();
    }

    @Test
    void findsWindowsLineEndsOnTheLineWhereTheyBegin() throws IOException {
        workshop.script("start.sh", "#!/bin/bash\necho a\r\n");
        assertThat(new ScriptFormRule().check(workshop.context()))
                .extracting(Problem::location)
                .containsExactly(Location.of("start.sh", 2));
    }

    @Test
    void asksTheShellThatTheFirstLineNames() throws IOException {
        workshop.script("build.sh", "#!/bin/sh\n").script("start.sh", "#!/usr/bin/env bash\n");
        syntax();
        assertThat(asked).containsExactly(Shell.SH, Shell.BASH);
    }

    @Test
    void asksNoShellAboutOtherLanguagesOrWindowsLineEnds() throws IOException {
        workshop.script("build.sh", "#!/usr/bin/python3\n").script("start.sh", "#!/bin/bash\r\n");
        syntax();
        assertThat(asked).isEmpty();
    }

    @Test
    void repeatsWhatTheShellSays() throws IOException {
        verdict = new Verdict.Broken(7, "syntax error near unexpected token `fi'");
        assertThat(syntax()).singleElement().satisfies(problem -> {
            assertThat(problem.location()).isEqualTo(Location.of("start.sh", 7));
            assertThat(problem.what()).contains("unexpected token `fi'");
            assertThat(problem.isError()).isTrue();
        });
    }

    @Test
    void saysThatItCouldNotCheck() throws IOException {
        verdict = new Verdict.Unchecked("bash cannot be started on this machine");
        assertThat(syntax()).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("WF311");
            assertThat(problem.severity()).isEqualTo(Severity.INFO);
            assertThat(problem.what()).contains("cannot be started");
        });
    }

    @Test
    void checksTheScriptsOfAMachine(@TempDir Path machine) throws IOException {
        RuleContext context = new Fixture(machine)
                .file("machine.yaml", "scripts: [setup/one.sh, setup/gone.sh]\n")
                .file("setup/one.sh", "true\n")
                .context();
        assertThat(new ScriptFormRule().check(context)).extracting(Problem::id).containsExactly("WF301", "WF302");
    }

    private List<Problem> syntax() {
        return new ScriptSyntaxRule((shell, script) -> {
                    asked.add(shell);
                    return verdict;
                })
                .check(workshop.context());
    }
}
