package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.validate.script.Shebang;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kernel of the machine can run every script. */
final class ScriptFormRule implements Rule {

    private static final RuleInfo NOT_EXECUTABLE = RuleInfo.error("WF301", "script not executable");
    private static final RuleInfo NO_SHEBANG = RuleInfo.error("WF302", "script without interpreter line");
    private static final RuleInfo ODD_SHEBANG = RuleInfo.error("WF303", "unusable interpreter line");
    private static final RuleInfo CRLF = RuleInfo.error("WF305", "Windows line ends in a script");

    private static final String BOM = "\uFEFF";

    /** What the base images bring without a package of the workshop's own. */
    private static final Set<String> BROUGHT = Set.of("bash", "sh", "dash", "perl", "python3", "awk", "sed");

    @Override
    public List<RuleInfo> infos() {
        return List.of(NOT_EXECUTABLE, NO_SHEBANG, ODD_SHEBANG, CRLF);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        List<Problem> problems = new ArrayList<>();
        for (WorkshopFile script : Scripts.of(context)) {
            if (!script.executable()) {
                problems.add(NOT_EXECUTABLE.at(
                        Location.of(script.path()),
                        "%s is not executable.".formatted(script.path()),
                        "Run \"chmod +x %1$s\" and \"git update-index --chmod=+x %1$s\".".formatted(script.path())));
            }
            context.text(script.path()).ifPresent(text -> checkText(script.path(), text, problems));
        }
        otherScripts(context, problems);
        return problems;
    }

    private static void checkText(String path, String text, List<Problem> problems) {
        checkShebang(path, text, problems);
        lineEnds(path, text, CRLF).ifPresent(problems::add);
    }

    private static void checkShebang(String path, String text, List<Problem> problems) {
        if (text.startsWith(BOM)) {
            problems.add(ODD_SHEBANG.at(
                    Location.of(path, 1, 1),
                    "%s begins with a byte order mark, so that the kernel does not see its interpreter line."
                            .formatted(path),
                    "Save it as UTF-8 without a byte order mark."));
            return;
        }
        Optional<Shebang> shebang = Shebang.of(text);
        if (shebang.isEmpty()) {
            problems.add(NO_SHEBANG.at(
                    Location.of(path, 1),
                    "%s does not begin with an interpreter line, so that systemd cannot run it.".formatted(path),
                    "Make \"#!/bin/bash\" its first line."));
        } else {
            checkInterpreter(path, shebang.get(), problems);
        }
    }

    private static void checkInterpreter(String path, Shebang shebang, List<Problem> problems) {
        if (!shebang.absolute()) {
            problems.add(ODD_SHEBANG.at(
                    Location.of(path, 1, 3),
                    "The interpreter \"%s\" is not an absolute path.".formatted(shebang.path()),
                    "Write \"#!/bin/bash\" or \"#!/usr/bin/env bash\"."));
        } else if (!BROUGHT.contains(shebang.interpreter())) {
            problems.add(ODD_SHEBANG
                    .as(Severity.WARNING)
                    .at(
                            Location.of(path, 1, 3),
                            "The base image does not bring \"%s\".".formatted(shebang.interpreter()),
                            "Use bash or sh, or make sure that the interpreter is installed before the script runs."));
        }
    }

    /** Scripts that containers run break in the same way, only later. */
    private static void otherScripts(RuleContext context, List<Problem> problems) {
        List<WorkshopFile> known = Scripts.of(context);
        context.entries().stream()
                .filter(file -> file.isFile() && file.name().endsWith(".sh") && !known.contains(file))
                .flatMap(file ->
                        context
                                .text(file.path())
                                .flatMap(text -> lineEnds(file.path(), text, CRLF.as(Severity.WARNING)))
                                .stream())
                .forEach(problems::add);
    }

    private static Optional<Problem> lineEnds(String path, String text, RuleInfo info) {
        int at = text.indexOf("\r\n");
        if (at < 0) {
            return Optional.empty();
        }
        int line = 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
        return Optional.of(info.at(
                Location.of(path, line),
                "%s has Windows line ends, which a shell takes for part of the command.".formatted(path),
                "Convert it (\"sed -i 's/\\r$//' %s\") and add \"*.sh text eol=lf\" to .gitattributes."
                        .formatted(path)));
    }
}
