package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers of earlier versions, and ledgers that do not exist yet. */
class MigrationTest {

    private static final Schema SECOND = next("second");
    private static final Schema BROKEN = next("broken");

    @TempDir
    Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = directory.resolve("ledger.db");
    }

    @Test
    void theVersionIsThatOfTheNewestMigration() throws IOException, URISyntaxException {
        URI migrations = Objects.requireNonNull(Schema.class.getResource("V1__the_ledger.sql"))
                .toURI();
        try (Stream<Path> files = Files.list(directoryOf(migrations))) {
            assertThat(files.filter(each -> each.toString().endsWith(".sql")))
                    .hasSize(Schema.CURRENT.version())
                    .anyMatch(each -> each.getFileName().toString().startsWith("V" + Schema.CURRENT.version() + "__"));
        }
    }

    @Test
    void aNewLedgerHasTheNewestTables() throws SQLException {
        open(SECOND);
        assertThat(query("SELECT MAX(version) FROM schema_history")).containsExactly("900");
        assertThat(query("PRAGMA application_id")).containsExactly(Integer.toString(0x57464c47));
        assertThat(query("SELECT note FROM run")).isEmpty();
    }

    @Test
    void aLedgerOfVersionOneKeepsWhatItKnows() throws SQLException {
        fill();
        open(SECOND);
        assertThat(query("SELECT subject || ' ' || note FROM run")).containsExactly("image-1 from version 1");
    }

    @Test
    void aLedgerThatIsUpToDateIsNotMigratedAgain() throws SQLException {
        open(SECOND);
        open(SECOND);
        assertThat(query("SELECT version FROM schema_history ORDER BY installed_rank"))
                .doesNotHaveDuplicates()
                .hasSize(Schema.CURRENT.version() + 1)
                .endsWith("900");
    }

    @Test
    void aLedgerMigratedByOneProgramIsNewToTheOlderOne() throws SQLException {
        open(SECOND);
        assertThatThrownBy(() -> open(Schema.CURRENT))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void aMigrationThatFailsChangesNothing() throws SQLException {
        fill();
        assertThatThrownBy(() -> open(BROKEN))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("cannot be brought to version 900")
                .hasMessageContaining(file.toString());
        assertThat(query("SELECT MAX(version) FROM schema_history"))
                .containsExactly(Integer.toString(Schema.CURRENT.version()));
        assertThat(query("SELECT name FROM pragma_table_info('run') WHERE name = 'note'"))
                .isEmpty();
        open(Schema.CURRENT);
    }

    @Test
    void aLedgerThatCannotBeMadeLeavesNothing() throws IOException {
        assertThatThrownBy(() -> open(BROKEN)).isInstanceOf(LedgerBroken.class);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void manyMayCreateAndMigrateAtTheSameTime() throws Exception {
        atOnce(Schema.CURRENT);
        atOnce(SECOND);
        assertThat(query("SELECT version FROM schema_history ORDER BY installed_rank"))
                .doesNotHaveDuplicates()
                .hasSize(Schema.CURRENT.version() + 1)
                .endsWith("900");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    private void atOnce(Schema schema) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Path>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(() -> open(schema));
            }
            for (Future<Path> opened : threads.invokeAll(calls)) {
                assertThat(opened.get()).isEqualTo(file);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Path open(Schema schema) throws SQLException {
        new SqliteOpening(file, schema, SqliteOptions.DURABLE).open().close();
        return file;
    }

    private void fill() {
        try (Ledger ledger = JdbcLedger.open(new LedgerFile(file), "controller-1", new VirtualTime(), () -> "id-1")) {
            ledger.runs().create(RunKind.BAKE, "image-1", "{}");
        }
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    private static Path directoryOf(URI resource) {
        return Objects.requireNonNull(Path.of(resource).getParent());
    }

    private static Schema next(String folder) {
        List<String> locations = new ArrayList<>(Schema.CURRENT.locations());
        locations.add("classpath:io/jenkins/plugins/workshopfoundry/ledger/migrations/" + folder);
        return new Schema(900, List.copyOf(locations));
    }
}
