package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

    private static final Pattern SECTION =
            Pattern.compile("^### (WF\\d{3})\\n\\n(.*?)(?=^##|\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    private final RuleCatalogue catalogue = RuleCatalogue.standard();

    @Test
    void everyIdHasAParagraphWithCauseAndRemedy() throws IOException {
        Map<String, String> paragraphs = paragraphs();
        for (RuleInfo info : catalogue.all()) {
            assertThat(paragraphs).containsKey(info.id());
            assertThat(paragraphs.get(info.id()))
                    .as(info.id())
                    .startsWith("**%s** (%s).\n"
                            .formatted(
                                    capital(info.title()),
                                    info.severity().name().toLowerCase(Locale.ROOT)))
                    .contains("\n\nCause: ")
                    .contains("\n\nRemedy: ");
        }
    }

    @Test
    void noParagraphIsAboutAnIdThatDoesNotExist() throws IOException {
        assertThat(paragraphs().keySet())
                .containsExactlyElementsOf(
                        catalogue.all().stream().map(RuleInfo::id).toList());
    }

    @Test
    void knowsRulesById() {
        assertThat(catalogue.find("WF301")).map(RuleInfo::title).contains("script not executable");
        assertThat(catalogue.find("WF999")).isEmpty();
        assertThat(RuleCatalogue.help("WF301").toString()).endsWith("/docs/problems.md#wf301");
    }

    @Test
    void idsHaveOneForm() {
        assertThatThrownBy(() -> RuleInfo.error("WF1", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WF204");
    }

    private static String capital(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    private static Map<String, String> paragraphs() throws IOException {
        Map<String, String> paragraphs = new LinkedHashMap<>();
        Matcher section = SECTION.matcher(Files.readString(Path.of("docs/problems.md")));
        while (section.find()) {
            paragraphs.put(section.group(1), section.group(2));
        }
        return paragraphs;
    }
}
