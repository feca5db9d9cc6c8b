package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import io.jenkins.plugins.workshopfoundry.problem.InvalidWorkshop;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidatorTest {

    private static final RuleInfo BAD = RuleInfo.error("WF998", "bad");
    private static final RuleInfo ODD = RuleInfo.warning("WF999", "odd");

    @TempDir
    private Path root;

    @Test
    void reportsEveryRulesFindingsSortedByPlace() throws IOException {
        Fixture.whole(root);
        Validator validator = validator(
                rule(BAD.at(Location.of("b", 2), "x", "y"), BAD.at(Location.of("b", 1, 7), "x", "y")),
                rule(ODD.at(Location.of("a", 9), "x", "y"), ODD.at(Location.of("b", 1, 2), "x", "y")));
        assertThat(validator.validate(root).problems())
                .extracting(problem -> problem.location().toString())
                .containsExactly("a:9", "b:1:2", "b:1:7", "b:2");
    }

    @Test
    void reportsTheSameThingOnce() throws IOException {
        Fixture.whole(root);
        Problem problem = BAD.at(Location.of("a"), "x", "y");
        assertThat(validator(rule(problem), rule(problem)).validate(root).problems())
                .containsExactly(problem);
    }

    @Test
    void letsNoErrorPass() throws IOException {
        Fixture.whole(root);
        Problem error = BAD.at(Location.of("a"), "x", "y");
        Problem warning = ODD.at(Location.of("b"), "x", "y");
        assertThatThrownBy(() -> validator(rule(error, warning)).require(root))
                .isInstanceOfSatisfying(
                        InvalidWorkshop.class, e -> assertThat(e.problems()).containsExactly(error, warning));
    }

    @Test
    void letsWarningsPassAndKeepsThem() throws IOException {
        Fixture.whole(root).file("z", "x").file("a/b", "x").file(".git/config", "x");
        Problem warning = ODD.at(Location.of("b"), "x", "y");
        ValidatedWorkshop workshop = validator(rule(warning)).require(root);
        assertThat(workshop.warnings()).containsExactly(warning);
        assertThat(workshop.workshop().root()).isAbsolute();
        assertThat(workshop.files())
                .extracting(WorkshopFile::path)
                .containsExactly("a", "a/b", "docker-compose.yml", "start.sh", "z");
    }

    @Test
    void onlyThisRoomMakesAValidatedWorkshop() {
        for (Constructor<?> constructor : ValidatedWorkshop.class.getDeclaredConstructors()) {
            assertThat(Modifier.isPublic(constructor.getModifiers())).isFalse();
            assertThat(Modifier.isProtected(constructor.getModifiers())).isFalse();
        }
    }

    @Test
    void saysWhenThereIsNoDirectory() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "x");
        for (Path wrong : List.of(root.resolve("missing"), file)) {
            ValidationReport report = validator().validate(wrong);
            assertThat(report.valid()).isFalse();
            assertThat(report.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).contains(wrong.toString()))
                    .extracting(Problem::id)
                    .isEqualTo("WF101");
            assertThatThrownBy(() -> validator().require(wrong)).isInstanceOf(InvalidWorkshop.class);
        }
    }

    @Test
    void countsBySeverity() throws IOException {
        Fixture.whole(root);
        ValidationReport report = validator(rule(
                        ODD.at(Location.of("b"), "x", "y"),
                        ODD.as(Severity.INFO).at(Location.of("c"), "x", "y")))
                .validate(root);
        assertThat(report.valid()).isTrue();
        assertThat(report.count(Severity.WARNING)).isEqualTo(1);
        assertThat(report.count(Severity.INFO)).isEqualTo(1);
    }

    private static Validator validator(Rule... rules) {
        return new Validator(Fixture.reader(), List.of(rules));
    }

    private static Rule rule(Problem... problems) {
        return new Rule() {
            @Override
            public List<RuleInfo> infos() {
                return List.of(BAD, ODD);
            }

            @Override
            public List<Problem> check(RuleContext context) {
                return List.of(problems);
            }
        };
    }
}
