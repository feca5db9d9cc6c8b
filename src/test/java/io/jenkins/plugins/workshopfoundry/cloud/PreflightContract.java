package io.jenkins.plugins.workshopfoundry.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Preflight} promises, on a cloud that is well. */
public interface PreflightContract extends CloudFixture {

    @Test
    default void aCloudThatIsWellHasNoErrorsAndNothingIsCreated() {
        assertThat(check()).noneMatch(Problem::isError);
        assertThat(listed()).isEmpty();
    }

    @Test
    default void whatItSaysHasAnIdOfItsOwnAndARemedy() {
        assertThat(check()).allSatisfy(problem -> {
            assertThat(problem.id()).matches("WF9\\d\\d");
            assertThat(problem.remedy()).isNotBlank();
            assertThat(problem.location().file()).isEmpty();
        });
    }

    private List<Problem> check() {
        return cloud().preflight().check(region(), architecture(), 1);
    }
}
