package io.jenkins.plugins.workshopfoundry.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.HeapStore;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.run.LedgerWait;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger is in a real PostgreSQL, and the server, or each connection to it, goes away in the middle of a run. */
class PostgresRestartIT {

    // Kept, because java.util.logging forgets a level with the last logger that has it.
    private static final Logger POOLS = Logger.getLogger("com.zaxxer.hikari");

    private static final BakeRequest BAKE = new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false);

    @TempDir
    private Path folder;

    /** Begins with the server's time, which is that of leases and records. */
    private final VirtualTime time = new VirtualTime(Clock.systemUTC().instant());

    private final SilentLog log = new SilentLog();
    private PostgresServer server;
    private String database;
    private World world;
    private boolean down;
    private long mostMachines;

    @BeforeEach
    void begin() {
        POOLS.setLevel(Level.OFF);
        server = PostgresServer.start();
        database = server.database();
        world = new World(folder, new HeapStore(), time, 1);
        world.keptIn(SharedLedger.at(server.url(database), server.password()));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aRunGoesOnWhenTheServerWasRestarted() {
        Set<String> fatal =
                new HashSet<>(Set.of("create.machine.called", "stage.seats.worked", "remove.machine.called"));
        fromADirectoryToSeatsAndBack(
                point -> {
                    if (fatal.remove(point)) {
                        down = true;
                        server.stop();
                    }
                },
                this::startAgain);
        assertThat(fatal).isEmpty();
        assertThat(log.lines())
                .filteredOn(line -> line.contains("cannot be reached") && line.endsWith("Waiting for it, up to 1m30s."))
                .hasSize(3);
    }

    @Test
    void aRunGoesOnWhenItsConnectionIsLostAtEachPoint() {
        // After the last one nothing is under way: whoever begins something then is told, and begins again.
        Set<String> seen = new HashSet<>(Set.of("run.done"));
        fromADirectoryToSeatsAndBack(
                point -> {
                    if (seen.add(point)) {
                        time.pass(LedgerWait.PATIENCE);
                        server.throwOut(database);
                    }
                },
                time);
        assertThat(seen).hasSizeGreaterThan(40);
        assertThat(log.lines()).anyMatch(line -> line.endsWith("Waiting for it, up to 1m30s."));
    }

    private void fromADirectoryToSeatsAndBack(Checkpoints points, Sleeper sleeper) {
        Checkpoints counted = point -> {
            mostMachines = Math.max(mostMachines, machines());
            points.at(point);
        };
        try (World.Process process = world.process("controller", sleeper, Faults.none(), counted)) {
            Foundry foundry = process.foundry();
            BakedImage image = foundry.bake(Path.of("test-workshops/good/hello-compose"), BAKE, log);
            Classroom room =
                    foundry.provision(new ProvisionRequest(image.id(), 2, Duration.ofDays(1), null, false), log);
            assertThat(room.seats()).hasSize(2);
            foundry.teardown(room.id(), log);
            foundry.teardown(image.id(), log);
            assertThat(foundry.overview().runs()).isEmpty();
        }
        assertThat(mostMachines).isEqualTo(1);
        assertThat(world.console().inventory()).isEmpty();
    }

    private void startAgain(Duration pause) {
        if (down) {
            server.startAgain();
            down = false;
        }
        time.sleep(pause);
    }

    private long machines() {
        return world.console().inventory().stream()
                .filter(thing -> thing.ref().kind() == ResourceKind.MACHINE)
                .count();
    }
}
