package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.classroom.Upkeep;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Console;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A classroom of two machines an hour after it began; nothing but the image is left of what is done to it. */
abstract class OpenRoom {

    private static final Path HELLO = Path.of("test-workshops/good/hello-compose");

    /** Two machines: 11 seats on the first, 10 on the second. */
    static final int SEATS = 21;

    @TempDir
    private Path folder;

    final VirtualTime time = new VirtualTime();
    final SilentLog log = new SilentLog();
    World world;
    World.Process process;
    Classroom room;
    private String image = "";
    boolean dead;
    ResourceRef first;
    ResourceRef second;

    @BeforeEach
    void begin() {
        world = World.virtual(folder, time);
        world.gone(owner -> dead);
        process = world.process(time);
        image = process.foundry()
                .bake(HELLO, new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false), log)
                .id();
        open();
    }

    void open() {
        room = process.foundry().provision(request(), log);
        first = machine("-m1");
        second = machine("-m2");
        time.pass(Duration.ofHours(1));
    }

    ProvisionRequest request() {
        return new ProvisionRequest(image, SEATS, Duration.ofHours(4), null, false);
    }

    /** Nothing but the image is left of any story. */
    @AfterEach
    void end() {
        assertThat(process.foundry().overview().runs()).isEmpty();
        process.foundry().teardown(room.id(), log);
        assertThat(world.console().inventory())
                .extracting(thing -> thing.ref().kind())
                .containsExactlyInAnyOrder(ResourceKind.IMAGE, ResourceKind.SNAPSHOT);
        process.close();
    }

    void resetFirst(World.Process other) {
        other.foundry().upkeep().reset(room.id(), 1, log);
    }

    /** Has something happen whenever another process is at a point. */
    void during(String where, Runnable happens, Consumer<World.Process> work) {
        Checkpoints points = point -> {
            if (point.equals(where)) {
                happens.run();
            }
        };
        try (World.Process other = world.process("controller", time, Faults.none(), points)) {
            work.accept(other);
        }
    }

    Upkeep upkeep() {
        return process.foundry().upkeep();
    }

    ClassroomState state() {
        return process.foundry().details(room.id()).classroom().orElseThrow().state();
    }

    ResourceRef machine(String end) {
        return world.console().inventory().stream()
                .filter(thing -> thing.ref().kind() == ResourceKind.MACHINE
                        && thing.name().endsWith(end))
                .map(Console.Existing::ref)
                .findFirst()
                .orElseThrow();
    }
}
