package io.jenkins.plugins.workshopfoundry.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workshop is looked at together with the cloud that is to bake it. */
class ValidateForACloudTest {

    private static final Path HELLO = Path.of("test-workshops/good/hello-compose");
    private static final Path BAD = Path.of("test-workshops/bad/private-key");

    @TempDir
    Path folder;

    private final VirtualTime time = new VirtualTime();

    @Test
    void whatTheCloudRefusesIsAProblemOfTheReport() {
        World world = World.virtual(folder, time);
        try (World.Process process = world.process(time)) {
            var report = process.foundry().validate(HELLO, in("mars-1"));

            assertThat(report.valid()).isFalse();
            assertThat(report.problems()).extracting(Problem::id).contains("WF901");
        }
        assertThat(world.console().inventory()).isEmpty();
    }

    @Test
    void aCloudThatAgreesAddsNothing() {
        try (World.Process process = World.virtual(folder, time).process(time)) {
            assertThat(process.foundry().validate(HELLO, in("local")))
                    .isEqualTo(process.foundry().validate(HELLO));
            assertThat(process.foundry().overview().runs()).isEmpty();
        }
    }

    @Test
    void aWorkshopWithErrorsIsNotShownToTheCloud() {
        try (World.Process process = World.virtual(folder, time).process(time)) {
            assertThat(process.foundry().validate(BAD, in("mars-1")).problems())
                    .extracting(Problem::id)
                    .contains("WF401")
                    .doesNotContain("WF901");
        }
    }

    private static BakeRequest in(String region) {
        return new BakeRequest(Provider.MEMORY, new Region(region), null, false);
    }
}
