package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import io.jenkins.plugins.workshopfoundry.validate.script.Shebang;
import io.jenkins.plugins.workshopfoundry.validate.script.Shell;
import io.jenkins.plugins.workshopfoundry.validate.script.SyntaxCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The shell can read every script to its end. */
final class ScriptSyntaxRule implements Rule {

    private static final RuleInfo BROKEN = RuleInfo.error("WF304", "syntax error in a script");
    private static final RuleInfo UNCHECKED = RuleInfo.info("WF311", "script not checked");

    private final SyntaxCheck syntax;

    ScriptSyntaxRule(SyntaxCheck syntax) {
        this.syntax = syntax;
    }

    @Override
    public List<RuleInfo> infos() {
        return List.of(BROKEN, UNCHECKED);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        return Scripts.of(context).stream()
                .flatMap(script -> check(context, script))
                .toList();
    }

    private Stream<Problem> check(RuleContext context, WorkshopFile script) {
        Optional<String> text = context.text(script.path());
        boolean windows = text.filter(content -> content.contains("\r\n")).isPresent();
        if (text.isEmpty() || windows) {
            return Stream.empty();
        }
        return Shebang.of(text.get()).map(Shebang::interpreter).flatMap(Shell::of).stream()
                .map(shell -> syntax.check(shell, context.resolve(script)))
                .flatMap(verdict -> problem(script.path(), verdict).stream());
    }

    private static Optional<Problem> problem(String path, SyntaxCheck.Verdict verdict) {
        if (verdict instanceof SyntaxCheck.Verdict.Broken broken) {
            return Optional.of(BROKEN.at(
                    Location.of(path, broken.line()),
                    "The shell cannot read %s: %s.".formatted(path, broken.message()),
                    "Mend the script; \"bash -n %s\" shows the same.".formatted(path)));
        }
        if (verdict instanceof SyntaxCheck.Verdict.Unchecked unchecked) {
            return Optional.of(UNCHECKED.at(
                    Location.of(path),
                    "The syntax of %s was not checked: %s.".formatted(path, unchecked.reason()),
                    "Validate where bash is installed; the bake will find out in any case."));
        }
        return Optional.empty();
    }
}
