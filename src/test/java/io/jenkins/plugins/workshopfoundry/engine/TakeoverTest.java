package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A controller dies, and another one on the same ledger ends what it began. */
class TakeoverTest {

    private static final BakeRequest BAKE = new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false);

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
    private World world;

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void share() {
        world = World.virtual(folder, time);
        world.gone(owner -> owner.startsWith("first-"));
        world.share("first", "second");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create.security group.called",
                "create.machine.called",
                "create.image.called",
                "stage.provision.worked",
                "stage.record.done"
            })
    void whatTheFirstMadeAndDidNotRecordIsFoundByTheSecond(String point) {
        bakeUntil(point);
        try (World.Process second = second()) {
            String run = second.foundry().overview().runs().get(0).id();
            BakedImage image = (BakedImage) second.foundry().resume(run, log);
            assertThat(second.foundry().teardown(image.id(), log).residue()).isEmpty();
        }
        assertThat(world.console().inventory()).isEmpty();
    }

    private void bakeUntil(String point) {
        Checkpoints fatal = reached -> {
            if (reached.equals(point)) {
                throw new Death();
            }
        };
        try (World.Process first = process("first", fatal)) {
            assertThatThrownBy(() -> first.foundry().bake(Path.of("test-workshops/good/hello-compose"), BAKE, log))
                    .isInstanceOf(Death.class);
        }
    }

    private World.Process second() {
        return process("second", Checkpoints.NONE);
    }

    private World.Process process(String controller, Checkpoints points) {
        return world.process(controller, time, Faults.none(), points);
    }
}
