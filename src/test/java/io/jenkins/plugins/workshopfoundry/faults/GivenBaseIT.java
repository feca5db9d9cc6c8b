package io.jenkins.plugins.workshopfoundry.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bake that begins with an image of the caller's choice. */
class GivenBaseIT {

    private static final String NOBODYS = "ami-0123456789abcdef0";

    @TempDir
    private Path folder;

    private final SilentLog log = new SilentLog();
    private AwsWorld world;
    private AwsWorld.Process process;

    @BeforeEach
    void begin() {
        world = new AwsWorld(folder);
        process = world.process(new Life(world.time()));
    }

    @AfterEach
    void end() {
        process.close();
        world.close();
    }

    @Test
    void theFirstMachineIsMadeFromItAndTheSameAgainIsTheSameImage() {
        String given = ubuntu();
        BakedImage image = process.foundry().bake(Acts.HELLO, from(given), log);
        assertThat(launched().get(0)).isEqualTo(given);
        assertThat(process.foundry().bake(Acts.HELLO, from(given), log).id()).isEqualTo(image.id());
        assertThat(process.foundry().bake(Acts.HELLO, Acts.BAKE, log).id()).isNotEqualTo(image.id());
    }

    @Test
    void oneThatIsNotThereIsRefusedBeforeAnythingIsMade() {
        assertThatThrownBy(() -> process.foundry().bake(Acts.HELLO, from(NOBODYS), log))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("There is no base image " + NOBODYS + " for amd64 in eu-central-1.");
        assertThat(world.emulator().inventory()).isEmpty();
    }

    /** Another distribution's than the workshop names, so that it is told from the usual one. */
    private String ubuntu() {
        return process.cloud()
                .images()
                .base("ubuntu-22.04", Architecture.AMD64, AwsWorld.FRANKFURT, line -> {})
                .image()
                .id();
    }

    private List<String> launched() {
        return world.emulator().journal().entries().stream()
                .filter(entry -> entry.call().action().equals("RunInstances"))
                .filter(entry -> entry.outcome().equals("ok"))
                .map(entry -> entry.call().parameters().get("ImageId"))
                .toList();
    }

    private static BakeRequest from(String image) {
        return new BakeRequest(Provider.AWS, AwsWorld.FRANKFURT, null, false, image);
    }
}
