package io.jenkins.plugins.workshopfoundry.jenkins.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatienceTest {

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();

    @Test
    void waitsForTheLeaseOfAJenkinsThatDiedElsewhere() {
        World world = World.virtual(folder, time);
        String run = dieWhileBaking(world);
        try (World.Process next = world.process(time)) {
            Object image = new Patience(new Poll(time, time)).resume(next.foundry(), run, new SilentLog());
            assertThat(image).isInstanceOf(BakedImage.class);
            assertThat(time.slept()).isGreaterThan(RunSettings.LEASE.dividedBy(2));
        }
    }

    @Test
    void saysAtOnceWhatNoWaitingMends() {
        World world = World.virtual(folder, time);
        try (World.Process process = world.process(time)) {
            assertThatThrownBy(() ->
                            new Patience(new Poll(time, time)).resume(process.foundry(), "nobody", new SilentLog()))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("Nothing has the id nobody.");
        }
        assertThat(time.slept()).isZero();
    }

    /** A process that dies writes nothing more: here its ledger is gone when it first waits. */
    private String dieWhileBaking(World world) {
        World.Process[] dying = new World.Process[1];
        dying[0] = world.process(pause -> {
            dying[0].close();
            throw new RunStopped(RunStopped.Reason.TAKEN_OVER, "Dead.", "Bury it.");
        });
        var run = dying[0].foundry()
                .beginBake(
                        Path.of("test-workshops/good/hello-compose"),
                        new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false));
        assertThatThrownBy(() -> run.finish(new SilentLog())).isInstanceOf(RuntimeException.class);
        return run.runId();
    }
}
