package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.CloudFixture;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The engine of this host, for tests: the base is made once and kept, as in real use. */
interface LocalCloud extends CloudFixture {

    /** Real time. */
    Poll POLL = new Poll(Clock.systemUTC(), new ThreadSleeper());

    /** Where the base is made; one place for all tests of a user, so that they wait for each other. */
    Path WORK = Path.of(System.getProperty("java.io.tmpdir"), "workshop-foundry-" + System.getProperty("user.name"));

    /** The address of the engine, as everybody gives it. */
    String ADDRESS = Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse(Engine.DEFAULT_ADDRESS);

    /** One for all tests; it holds connections only. */
    Cloud CLOUD = new DockerCloud(ADDRESS, WORK, POLL);

    @Override
    default Cloud cloud() {
        return CLOUD;
    }

    @Override
    default Region region() {
        return Region.LOCAL;
    }

    @Override
    default Poll poll() {
        return POLL;
    }

    @Override
    default ResourceRef image() {
        String release = new Host(Path.of("/")).release().orElse("debian-12");
        ResourceRef image = cloud().images()
                .base(release, architecture(), region(), System.err::println)
                .image();
        assertThat(cloud().removal().exists(image)).isTrue();
        return image;
    }

    @Override
    default Architecture architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? Architecture.ARM64 : Architecture.AMD64;
    }
}
