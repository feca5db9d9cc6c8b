package io.jenkins.plugins.workshopfoundry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.emulator.Existing;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a directory to seats and back, with the real SDK, and how many calls that takes. */
class AwsStoryIT {

    /** Three machines come and go, an image is made: each call that more is needed for must have a reason. */
    private static final int BAKE_CALLS = 160;

    private static final int ROOM_CALLS = 27;
    private static final int TEARDOWN_CALLS = 110;

    @TempDir
    private Path folder;

    private final SilentLog log = new SilentLog();

    @Test
    void fromADirectoryToSeatsAndBackWithAsManyCallsAsItTakes() {
        try (AwsWorld world = new AwsWorld(folder);
                AwsWorld.Process process = world.process(new Life(world.time()))) {
            BakedImage image = process.foundry().bake(Acts.HELLO, Acts.BAKE, log);
            assertThat(kinds(world)).containsExactlyInAnyOrder("image", "snapshot");
            assertThat(calls(world)).isLessThanOrEqualTo(BAKE_CALLS);
            Classroom room = process.foundry().provision(Acts.room(image.id()), log);
            assertThat(room.seats()).hasSize(2);
            assertThat(kinds(world)).contains("instance", "volume", "key-pair", "security-group");
            assertThat(calls(world)).isLessThanOrEqualTo(ROOM_CALLS);
            process.foundry().teardown(room.id(), log);
            process.foundry().teardown(image.id(), log);
            assertThat(kinds(world)).isEmpty();
            assertThat(calls(world)).isLessThanOrEqualTo(TEARDOWN_CALLS);
        }
    }

    private static List<String> kinds(AwsWorld world) {
        return world.emulator().inventory().stream().map(Existing::kind).toList();
    }

    /** How many calls there were since the last time. */
    private static int calls(AwsWorld world) {
        int calls = world.emulator().journal().size();
        world.emulator().journal().clear();
        return calls;
    }
}
