package io.jenkins.plugins.workshopfoundry.schedule;

import io.jenkins.plugins.workshopfoundry.assembly.Agenda;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with two controllers on one ledger, on a pretend cloud and in virtual time, and an image to open. */
abstract class TwoControllers {

    static final Duration HOUR = Duration.ofHours(1);
    static final ScheduleSettings SETTINGS = ScheduleSettings.DEFAULT;

    @TempDir
    Path folder;

    final VirtualTime time = new VirtualTime();
    final SilentLog log = new SilentLog();
    World world;
    World.Process alpha;
    World.Process beta;
    String image = "";

    @BeforeEach
    void begin() {
        world = World.virtual(folder, time);
        world.share("controller", "beta");
        alpha = world.process(time);
        beta = world.process("beta", time, Faults.none(), point -> {});
        image = alpha.foundry()
                .bake(
                        Path.of("test-workshops/good/hello-compose"),
                        new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false),
                        log)
                .id();
    }

    @AfterEach
    void end() {
        alpha.close();
        beta.close();
    }

    Schedule schedule(World.Process process) {
        return process.foundry().agenda().schedule(run -> process.foundry().resume(run, log));
    }

    Agenda agenda() {
        return alpha.foundry().agenda();
    }

    Instant in(Duration duration) {
        return time.instant().plus(duration);
    }

    ProvisionRequest request(Duration ttl) {
        return new ProvisionRequest(image, 3, ttl, null, false);
    }
}
