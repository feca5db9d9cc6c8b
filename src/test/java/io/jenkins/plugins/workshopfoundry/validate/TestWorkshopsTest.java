package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestWorkshopsTest {

    private static final Path WORKSHOPS = Path.of("test-workshops");

    private final Validator validator = new Validator(Fixture.reader(), ValidationOptions.DEFAULT);

    @ParameterizedTest
    @MethodSource("good")
    void findsNothingInTheGoodOnes(Path workshop) {
        assertThat(lines(validator.validate(workshop))).isEmpty();
        assertThat(validator.require(workshop).files()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void findsExactlyWhatIsExpectedInTheBadOnes(Path workshop) throws IOException {
        Path expected = workshop.resolveSibling(workshop.getFileName() + ".expected");
        assertThat(lines(validator.validate(workshop)))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(expected));
    }

    @Test
    void everyExpectationHasAWorkshop() throws IOException {
        try (Stream<Path> all = Files.list(WORKSHOPS.resolve("bad"))) {
            assertThat(all.filter(path -> path.toString().endsWith(".expected")))
                    .allSatisfy(path -> assertThat(Path.of(path.toString().replaceAll("\\.expected$", "")))
                            .isDirectory());
        }
    }

    @Test
    void nearlyEveryRuleIsShownByABadWorkshop() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path workshop : bad().toList()) {
            validator.validate(workshop).problems().forEach(problem -> shown.add(problem.id()));
        }
        assertThat(RuleCatalogue.standard().all().stream()
                        .map(RuleInfo::id)
                        .filter(id -> !shown.contains(id))
                        .collect(Collectors.toSet()))
                .as("git cannot keep these: they have tests of their own")
                .isEqualTo(Set.of("WF101", "WF102", "WF109", "WF110", "WF111", "WF153", "WF160", "WF161", "WF311"));
    }

    private static List<String> lines(ValidationReport report) {
        return report.problems().stream().map(TestWorkshopsTest::line).toList();
    }

    private static String line(Problem problem) {
        return "%s %s %s"
                .formatted(problem.id(), problem.severity().name().toLowerCase(Locale.ROOT), problem.location());
    }

    static Stream<Path> good() throws IOException {
        return directories(WORKSHOPS.resolve("good"));
    }

    static Stream<Path> bad() throws IOException {
        return directories(WORKSHOPS.resolve("bad"));
    }

    private static Stream<Path> directories(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }
}
