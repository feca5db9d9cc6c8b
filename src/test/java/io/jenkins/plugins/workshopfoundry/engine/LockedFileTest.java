package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.HeapStore;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.JdbcLedger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.LedgerFile;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.SqliteOptions;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else locks the file of the ledger in the middle of a run, for longer than SQLite waits. */
class LockedFileTest {

    private static final BakeRequest BAKE = new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false);

    /** What SQLite itself waits; the other one holds its lock until the run has slept a few times. */
    private static final SqliteOptions HASTY = new SqliteOptions(false, Duration.ofMillis(5));

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
    private World world;
    private Path file;
    private Statement other;
    private int sleepsLeft;

    @BeforeEach
    void begin() throws SQLException {
        world = new World(folder, new HeapStore(), time, 1);
        world.ledger("controller").close();
        file = Morning.ledgerIn(folder);
        world.keptIn((controller, ids) -> JdbcLedger.open(new LedgerFile(file), controller, time, ids, HASTY));
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        other = connection.createStatement();
    }

    @AfterEach
    void end() throws SQLException {
        other.getConnection().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run.taken",
                "create.machine.intended",
                "create.machine.called",
                "stage.seats.worked",
                "stage.open.worked",
                "stage.open.done"
            })
    void theRunGoesOnWhenTheLockIsGone(String point) {
        BakedImage image = bake();
        Classroom room;
        try (World.Process process = process(lockingAt(point), this::sleep)) {
            room = process.foundry().provision(request(image), log);
            assertThat(room.seats()).hasSize(2);
            assertThat(process.foundry().overview().runs()).isEmpty();
            assertThat(log.lines())
                    .contains("warning The ledger " + file + " is locked by another process."
                            + " Waiting for it, up to 1m30s.");
            assertThat(machines()).isEqualTo(1);
            process.foundry().teardown(room.id(), log);
            process.foundry().teardown(image.id(), log);
        }
        assertThat(world.console().inventory()).isEmpty();
    }

    @Test
    void aLockThatStaysEndsTheCommandAndTheRunIsResumed() throws SQLException {
        BakedImage image = bake();
        try (World.Process process = process(lockingAt("create.machine.called"), time)) {
            assertThatThrownBy(() -> process.foundry().provision(request(image), log))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("is locked by another process. Run ")
                    .hasMessageContaining("'workshop resume ");
            other.execute("ROLLBACK");
            String run = process.foundry().overview().runs().get(0).id();
            assertThat(((Classroom) process.foundry().resume(run, log)).seats()).hasSize(2);
            assertThat(machines()).isEqualTo(1);
        }
    }

    private BakedImage bake() {
        try (World.Process process = process(Checkpoints.NONE, time)) {
            return process.foundry().bake(Path.of("test-workshops/good/hello-compose"), BAKE, log);
        }
    }

    private static ProvisionRequest request(BakedImage image) {
        return new ProvisionRequest(image.id(), 2, Duration.ofHours(4), null, false);
    }

    private World.Process process(Checkpoints points, Sleeper sleeper) {
        return world.process("controller", sleeper, Faults.none(), points);
    }

    private Checkpoints lockingAt(String fatal) {
        boolean[] locked = {false};
        return point -> {
            if (point.equals(fatal) && !locked[0]) {
                locked[0] = true;
                sleepsLeft = 4;
                sql("BEGIN EXCLUSIVE");
            }
        };
    }

    /** Whoever locked the file is done when the run has slept a few times. */
    private void sleep(Duration pause) {
        if (sleepsLeft > 0 && --sleepsLeft == 0) {
            sql("ROLLBACK");
        }
        time.sleep(pause);
    }

    private void sql(String statement) {
        try {
            other.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private long machines() {
        return world.console().inventory().stream()
                .filter(thing -> thing.ref().kind() == ResourceKind.MACHINE)
                .count();
    }
}
