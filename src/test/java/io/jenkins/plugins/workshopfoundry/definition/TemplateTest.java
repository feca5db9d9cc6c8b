package io.jenkins.plugins.workshopfoundry.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static final Location HERE = Location.of("f.yml", 1, 1);

    private final List<String> ids = new ArrayList<>();
    private final Variables variables =
            new Variables(Map.of("SET", "value", "EMPTY", "", "other", "o"), Set.of("DECLARED"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plain text              | plain text
                    $SET                    | value
                    ${SET}                  | value
                    a$SET-b                 | avalue-b
                    a${SET}b                | avalueb
                    $other                  | o
                    $$SET                   | $SET
                    $${SET}                 | ${SET}
                    $$$SET                  | $value
                    ${SET:-d}               | value
                    ${SET-d}                | value
                    ${NONE:-d}              | d
                    ${NONE-d}               | d
                    ${EMPTY:-d}             | d
                    [${EMPTY-d}]            | []
                    ${SET:?message}         | value
                    ${SET?message}          | value
                    [${EMPTY?message}]      | []
                    ${SET:+r}               | r
                    ${SET+r}                | r
                    [${EMPTY:+r}]           | []
                    ${EMPTY+r}              | r
                    [${NONE:+r}]            | []
                    ${NONE:-${SET}}         | value
                    ${NONE:-a${NONE-b}c}    | abc
                    ${NONE:-${X:-${SET}-}}x | value-x
                    ${NONE:-http://h:80/?q} | http://h:80/?q
                    ${DECLARED:-d}          | d
                    [${DECLARED:?message}]  | []
                    [${DOMAIN}]             | []
                    ${NONE:-{a}             | {a
                    """)
    void replacesAsComposeDoes(String text, String expected) {
        assertThat(template(ComposeEdition.V2).expand(text, HERE)).isEqualTo(expected);
        assertThat(ids).isEmpty();
    }

    @Test
    void warnsOnceAboutAVariableThatNothingSets() {
        Template template = template(ComposeEdition.V2);

        assertThat(template.expand("[$NONE ${NONE}]", HERE)).isEqualTo("[ ]");
        assertThat(ids).containsExactly("WF203");
    }

    @Test
    void refusesWhatIsRequiredAndMissing() {
        template(ComposeEdition.V2).expand("${NONE:?a} ${EMPTY:?b} ${NONE?c}", HERE);

        assertThat(ids).containsExactly("WF204", "WF204", "WF204");
    }

    @ParameterizedTest
    @CsvSource({"${", "${}", "${SET", "${1A}", "${SET:x}", "${SET!}", "${SET:}", "${-a}"})
    void refusesWhatIsNoVariable(String text) {
        template(ComposeEdition.V2).expand(text, HERE);

        assertThat(ids).containsExactly("WF205");
    }

    @Test
    void tellsTheEditionsApart() {
        template(ComposeEdition.V2).expand("^a$ ${SET:+x} ${NONE:-$SET} ${NONE:-${SET}}", HERE);
        assertThat(ids).isEmpty();

        template(ComposeEdition.V1_29).expand("^a$ ${SET:+x} ${NONE:-$SET} ${NONE:-${SET}}", HERE);
        assertThat(ids).containsExactly("WF205", "WF208", "WF208", "WF208");
    }

    @Test
    void boundsWhatASmallFileExpandsTo() {
        Variables large = new Variables(Map.of("A", "x".repeat(1_000)), Set.of());
        Template template =
                new Template(large, ComposeEdition.V2, new Budget(50_000), problem -> ids.add(problem.id()));

        assertThat(template.expand("$A".repeat(100), HERE)).isEmpty();
        assertThat(ids).containsExactly("WF207");
    }

    @Test
    void boundsNesting() {
        template(ComposeEdition.V2).expand("${A:-".repeat(100_000) + "}".repeat(100_000), HERE);

        assertThat(ids).containsExactly("WF205");
    }

    @Test
    void survivesAnything() {
        String alphabet = "${}:-?+$AB_1 ";
        for (long seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (ComposeEdition edition : ComposeEdition.values()) {
                assertThat(template(edition).expand(text.toString(), HERE))
                        .as("seed %d", seed)
                        .isNotNull();
            }
        }
    }

    private Template template(ComposeEdition edition) {
        return new Template(variables, edition, new Budget(Budget.STANDARD), problem -> ids.add(problem.id()));
    }
}
