package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedOnceTest {

    private static final String NAMES = "SELECT name FROM learner WHERE seat >= :seat ORDER BY seat";
    private static final String INSERT = "INSERT INTO learner (seat, name) VALUES (:seat, :name)";

    @TempDir
    private Path folder;

    private final List<String> compiled = new ArrayList<>();
    private Connection connection;
    private Jdbi jdbi;

    @BeforeEach
    void open() throws SQLException {
        connection = connect();
        PreparedOnce statements = new Counting();
        jdbi = Jdbi.create(connection).setStatementBuilderFactory(same -> statements);
        jdbi.useHandle(handle -> handle.execute("CREATE TABLE learner (seat INTEGER PRIMARY KEY, name TEXT)"));
        insert(1, "Ann");
        insert(2, "Bob");
        compiled.clear();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void compilesTheSameTextOnceForAllHandles() {
        assertThat(names(1)).containsExactly("Ann", "Bob");
        assertThat(names(2)).containsExactly("Bob");
        insert(3, "Cid");
        insert(4, "Dan");
        assertThat(names(3)).containsExactly("Cid", "Dan");
        assertThat(compiled).hasSize(1).first().asString().startsWith("SELECT");
    }

    @Test
    void forgetsTheValuesOfTheLastTime() {
        insert(3, "Cid");
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("seat", 4)
                .bind("name", (String) null)
                .execute());
        assertThat(names(3)).containsExactly("Cid", null);
    }

    @Test
    void readsTheSameTextWithinItself() {
        List<String> pairs = jdbi.withHandle(handle -> handle.createQuery(NAMES)
                .bind("seat", 1)
                .map((row, context) -> row.getString(1) + names(2))
                .list());
        assertThat(pairs).containsExactly("Ann[Bob]", "Bob[Bob]");
        assertThat(names(1)).containsExactly("Ann", "Bob");
        assertThat(compiled).hasSize(2);
    }

    @Test
    void goesOnAfterAStatementThatFailed() {
        assertThatThrownBy(() -> insert(1, "Eve")).isInstanceOf(JdbiException.class);
        insert(3, "Cid");
        assertThat(names(1)).containsExactly("Ann", "Bob", "Cid");
    }

    /** Even where only the first of many rows was looked at. */
    @Test
    void keepsNoLockWhenItIsDone() throws SQLException {
        Optional<String> first = jdbi.withHandle(handle ->
                handle.createQuery(NAMES).bind("seat", 1).mapTo(String.class).findFirst());
        assertThat(first).hasValue("Ann");
        try (Connection other = connect();
                var statement = other.createStatement()) {
            statement.executeUpdate("DELETE FROM learner");
        }
        assertThat(names(1)).isEmpty();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("class.db"));
    }

    private void insert(int seat, String name) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("seat", seat)
                .bind("name", name)
                .execute());
    }

    private List<String> names(int from) {
        return jdbi.withHandle(handle ->
                handle.createQuery(NAMES).bind("seat", from).mapTo(String.class).list());
    }

    /** Notes what is handed out for the first time. */
    private final class Counting extends PreparedOnce {
        private final List<PreparedStatement> seen = new ArrayList<>();

        @Override
        public PreparedStatement create(Connection where, String sql, StatementContext context) throws SQLException {
            PreparedStatement statement = super.create(where, sql, context);
            if (seen.stream().noneMatch(known -> known == statement)) {
                seen.add(statement);
                compiled.add(sql);
            }
            return statement;
        }
    }
}
