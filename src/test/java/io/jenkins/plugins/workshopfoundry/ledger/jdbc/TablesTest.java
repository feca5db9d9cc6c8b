package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables as they are, beside what is said about them. */
class TablesTest {

    private static final Pattern SECRETIVE =
            Pattern.compile("secret|password|passwd|token|code|credential|private|sealed|wrapped|hash|key");

    @TempDir
    Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void makeLedger() {
        file = directory.resolve("ledger.db");
        LedgerTemplate.make()
                .open(file, "controller-1", new VirtualTime(), () -> "id")
                .close();
    }

    @Test
    void noColumnIsForASecretInClear() throws SQLException {
        assertThat(query("SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c"
                        + " WHERE m.type = 'table' AND m.name <> 'schema_history' ORDER BY 1"))
                .filteredOn(column ->
                        SECRETIVE.matcher(column.toLowerCase(Locale.ROOT)).find())
                .containsExactly(
                        "classroom.join_hash",
                        "join_try.key",
                        "resource.host_key",
                        "seat.rejoin_hash",
                        "secret.name",
                        "secret.owner",
                        "secret.sealed",
                        "wrapped_key.controller",
                        "wrapped_key.founding",
                        "wrapped_key.wrapped");
    }

    @Test
    void everyTableHasAParagraphInTheDocumentation() throws SQLException, IOException {
        String page = Files.readString(Path.of("docs", "ledger.md"));
        assertThat(query("SELECT name FROM sqlite_master WHERE type = 'table'"))
                .hasSizeGreaterThan(10)
                .allSatisfy(table -> assertThat(page).contains("**" + table + "**"));
    }

    @Test
    void theSearchesThatGrowWithTheLedgerUseAnIndex() throws SQLException {
        assertThat(plan("SELECT * FROM resource WHERE provider = 'a' AND region = 'b' AND kind = 'c' AND name = 'd'"
                        + " AND state IN ('INTENDED', 'LIVE', 'REMOVING')"))
                .contains("resource_standing_name");
        assertThat(plan("SELECT * FROM resource WHERE controller = 'a'"
                        + " AND state IN ('INTENDED', 'LIVE', 'REMOVING') ORDER BY seq"))
                .contains("resource_standing");
        assertThat(plan("SELECT * FROM resource WHERE cloud_id = 'a'")).contains("resource_cloud_id");
        assertThat(plan("SELECT * FROM run WHERE status IN ('RUNNING', 'SUSPENDED', 'CANCELLING') ORDER BY seq"))
                .contains("run_open");
        assertThat(plan("SELECT * FROM image WHERE digest = 'a' ORDER BY seq DESC"))
                .contains("image_digest");
    }

    private String plan(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet row = connection.createStatement().executeQuery("EXPLAIN QUERY PLAN " + sql)) {
            return row.getString("detail");
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
}
