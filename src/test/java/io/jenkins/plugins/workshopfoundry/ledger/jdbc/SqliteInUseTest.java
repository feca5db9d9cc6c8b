package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can happen to the file of a ledger that is open. */
class SqliteInUseTest {

    private static final LedgerTemplate TEMPLATE = LedgerTemplate.make();

    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger ids = new AtomicInteger();

    @TempDir
    Path directory;

    private Path file = Path.of("");

    // Opened before each test.
    @SuppressWarnings("NullAway.Init")
    private Ledger ledger;

    @BeforeEach
    void openLedger() {
        file = directory.resolve("ledger.db");
        TEMPLATE.open(file, "controller-1", time, this::id).close();
        ledger = JdbcLedger.open(
                new LedgerFile(file), "controller-1", time, this::id, new SqliteOptions(true, Duration.ofMillis(20)));
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    @Test
    void aLedgerThatAnotherProcessLocksSaysSoAndGoesOnAfterwards() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(this::write)
                    .isInstanceOf(LedgerBroken.class)
                    .hasMessageContaining(file + " is locked by another process");
            assertThat(ledger.runs().open()).isEmpty();
            statement.execute("ROLLBACK");
        }
        write();
        assertThat(ledger.runs().open()).hasSize(1);
    }

    @Test
    void aLedgerThatWasDeletedIsNotWrittenOnInSecret() throws IOException {
        Files.delete(file);
        assertThatThrownBy(this::write).isInstanceOf(LedgerBroken.class).hasMessageContaining(file + " is gone");
        assertThatThrownBy(() -> ledger.runs().open()).isInstanceOf(LedgerBroken.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void aLedgerThatWasReplacedIsNotWrittenOnInSecret() throws IOException {
        Path kept = Files.move(file, directory.resolve("kept.db"));
        Files.copy(kept, file);
        assertThatThrownBy(this::write)
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining(file + " was replaced while it was in use");
    }

    @Test
    void aClosedLedgerSaysSo() {
        ledger.close();
        assertThatThrownBy(this::write).isInstanceOf(LedgerBroken.class).hasMessageContaining("is closed");
        ledger.close();
    }

    @Test
    void theTimeOfTheLedgerIsTheClockOfItsHost() {
        time.pass(Duration.ofDays(1));
        RunRecord run = write();
        assertThat(run.created()).isEqualTo(time.instant());
        ledger.runs().acquire(run.id(), "me", Duration.ofMinutes(2), owner -> false);

        time.pass(Duration.ofSeconds(119));
        assertThat(ledger.runs().acquire(run.id(), "other", Duration.ofMinutes(2), owner -> false))
                .isEmpty();
        time.pass(Duration.ofSeconds(1));
        assertThat(ledger.runs().acquire(run.id(), "other", Duration.ofMinutes(2), owner -> false))
                .isPresent();
    }

    @Test
    void theOrderOfCreationHoldsWhenTheClockIsSetBack() {
        RunRecord first = write();
        time.pass(Duration.ofDays(-1));
        RunRecord second = write();
        assertThat(ledger.runs().open()).containsExactly(first, second);
    }

    @Test
    void everyWriteIsOnTheDiskBeforeItIsConfirmed() throws SQLException {
        assertThat(pragma(SqliteOptions.DURABLE, "synchronous")).isEqualTo("2");
        assertThat(pragma(SqliteOptions.DURABLE, "journal_mode")).isEqualTo("wal");
        assertThat(pragma(SqliteOptions.DURABLE, "foreign_keys")).isEqualTo("1");
        assertThat(pragma(SqliteOptions.DURABLE, "busy_timeout")).isEqualTo("10000");
        assertThat(pragma(SqliteOptions.SIMULATED, "synchronous")).isEqualTo("0");
    }

    private RunRecord write() {
        return ledger.runs().create(RunKind.BAKE, "image-1", "{}");
    }

    private String id() {
        return "id-" + ids.incrementAndGet();
    }

    private String pragma(SqliteOptions options, String name) throws SQLException {
        try (Connection connection = new SqliteOpening(file, Schema.CURRENT, options).open();
                ResultSet row = connection.createStatement().executeQuery("PRAGMA " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
