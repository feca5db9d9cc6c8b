package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real errors of SQLite, as sentences. */
class SqliteFailureTest {

    private static final Path LEDGER = Path.of("/var/lib/ledger.db");

    @TempDir
    Path directory;

    private String url = "";

    @BeforeEach
    void nameFile() {
        url = "jdbc:sqlite:" + directory.resolve("x.db");
    }

    @Test
    void aFullDisk() {
        FoundryException full = explained(
                "", "CREATE TABLE t (x)", "PRAGMA max_page_count = 2", "INSERT INTO t VALUES (zeroblob(100000))");
        assertThat(full)
                .isInstanceOf(LedgerBroken.class)
                .hasMessage("The ledger /var/lib/ledger.db cannot grow: its disk is full."
                        + " Make room on that disk, then try again.");
    }

    @Test
    void aFileThatMayOnlyBeRead() {
        explainedOrFine("", "CREATE TABLE t (x)");
        assertThat(explained("?open_mode=1", "INSERT INTO t VALUES (1)"))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aFileThatCannotBeOpened() {
        url = "jdbc:sqlite:" + directory.resolve("nothing/x.db");
        assertThat(explained("", "SELECT 1")).isInstanceOf(LedgerBroken.class).hasMessageContaining("cannot be opened");
    }

    @Test
    void aRecordThatContradictsAnotherIsTheCallersMistake() {
        assertThat(explained("", "CREATE TABLE t (x UNIQUE)", "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (1)"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("contradicts its records");
    }

    @ParameterizedTest
    @CsvSource({"5,true", "6,true", "261,true", "517,true", "8,false", "10,false", "11,false", "13,false", "26,false"})
    void onlyALockPassesByItself(int code, boolean passes) {
        FoundryException explained = SqliteFailure.explain(LEDGER, new SQLException("what SQLite says", "", code));
        assertThat(explained instanceof LedgerUnavailable).isEqualTo(passes);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 8, 10, 11, 13, 14, 26, 517, 778, 999})
    void everyCodeGivesSentencesThatNameTheFileAndKeepTheCause(int code) {
        SQLException cause = new SQLException("what SQLite says", "", code);
        FoundryException explained = SqliteFailure.explain(LEDGER, cause);
        assertThat(explained).isInstanceOf(LedgerBroken.class).hasCause(cause);
        assertThat(explained.what()).contains(LEDGER.toString()).endsWith(".");
        assertThat(explained.remedy()).endsWith(".");
    }

    private FoundryException explained(String options, String... statements) {
        SQLException failure = catchThrowableOfType(SQLException.class, () -> execute(options, statements));
        return SqliteFailure.explain(LEDGER, failure);
    }

    private void explainedOrFine(String options, String... statements) {
        try {
            execute(options, statements);
        } catch (SQLException e) {
            throw SqliteFailure.explain(LEDGER, e);
        }
    }

    private void execute(String options, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url + options);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
