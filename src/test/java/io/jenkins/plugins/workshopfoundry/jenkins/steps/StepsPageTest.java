package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StepsPageTest {

    private static final Path PAGE = Path.of("docs/how-to/steps.md");

    @Test
    void thePageSaysWhatJenkinsHelpSays() throws Exception {
        String rendered = StepsPage.render(StepClass.all());
        if (Boolean.getBoolean("steps.rewrite")) {
            Files.writeString(PAGE, rendered);
        }

        assertThat(PAGE).as("run 'make steps-page' after a change of the help").hasContent(rendered);
    }

    @Test
    void noHtmlIsLeftOnThePage() throws Exception {
        assertThat(StepsPage.render(StepClass.all())).doesNotContainPattern("</?[a-z]");
    }
}
