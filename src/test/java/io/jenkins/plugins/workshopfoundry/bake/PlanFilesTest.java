package io.jenkins.plugins.workshopfoundry.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a plan. */
class PlanFilesTest {

    private final PlanFiles files = new PlanFiles();

    @Test
    void writesFieldsBetweenTabsAndADashForNothing() {
        files.lines().add("a b", "", "c").add("d", "e", "f").into("list");
        assertThat(files.all()).containsEntry("list", "a b\t-\tc\nd\te\tf\n");
    }

    @Test
    void writesNoFileWithoutLines() {
        files.lines().into("list");
        assertThat(files.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\rb", "a\u0000b", "a\u007fb", "\u001b[2J"})
    void refusesAValueThatWouldBreakOutOfItsLine(String hostile) {
        PlanFiles.Lines lines = files.lines();
        assertThatThrownBy(() -> lines.add("fine", hostile))
                .isInstanceOf(InvalidRequest.class)
                .message()
                .matches(text -> text.chars().noneMatch(c -> c == '\t' || c == 0 || c == 0x1b), "shows no control");
        lines.into("list");
        assertThat(files.all()).isEmpty();
    }

    @Test
    void leavesWhatOnlyAShellWouldMind() {
        files.lines().add("$(reboot)", "`id`; rm -rf /", "'\"").into("list");
        assertThat(files.all()).containsEntry("list", "$(reboot)\t`id`; rm -rf /\t'\"\n");
    }
}
