package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * One ledger in SQLite, kept in this process's memory: the same statements, transactions and constraints as in a file,
 * and no call to the operating system. What is written is there until it is overwritten, whoever opens it in between and
 * dies; that a file survives as well is for the crash suites to show, which kill real processes. Connections that are
 * given back are used again, because SQLite would have to compile every statement for a new one.
 */
public final class MemoryLedgers implements AutoCloseable {

    private final SQLiteDataSource source;
    private final Connection keeper;
    private final Deque<Link> idle = new ArrayDeque<>();

    MemoryLedgers(String name, Path template) throws SQLException {
        SQLiteConfig config = SqliteFile.existing(SqliteOptions.SIMULATED);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        source = new SQLiteDataSource(config);
        // Where a name begins with a slash, all connections of the process share the database:
        // https://www.sqlite.org/src/file/src/memdb.c
        source.setUrl("jdbc:sqlite:file:/" + name + "?vfs=memdb");
        keeper = source.getConnection();
        try (Statement statement = keeper.createStatement()) {
            statement.executeUpdate("restore from '" + template + "'");
        }
    }

    /** Forgets everything, and begins with what is in the file of a ledger; nobody has either open. */
    public void beginWith(Path ledger) {
        try (Statement statement = keeper.createStatement()) {
            // Else it would be looked for where this database is, in memory.
            statement.execute("ATTACH 'file:" + ledger + "?vfs=unix&immutable=1' AS before");
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("BEGIN IMMEDIATE");
            for (String table : tables(statement)) {
                statement.executeUpdate("DELETE FROM main." + table);
                statement.executeUpdate("INSERT INTO main." + table + " SELECT * FROM before." + table);
            }
            statement.execute("COMMIT");
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("DETACH before");
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'"
                + " AND name NOT LIKE 'sqlite_%' AND name <> '" + Schema.HISTORY + "'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    /** A connection that nobody else uses, as another process would have. */
    public JdbcLedger open(String controller, Clock clock, Supplier<String> ids) {
        return open(controller, clock, ids, Turns.UNDISTURBED);
    }

    /** The same, where something may happen each time that the ledger is asked. */
    public synchronized JdbcLedger open(String controller, Clock clock, Supplier<String> ids, Turns turns) {
        try {
            Link known = idle.poll();
            Link link = known == null ? new Link(source.getConnection()) : known;
            return new JdbcLedger(controller, new Database(link.jdbi(), new InMemory(link, clock, turns)), ids);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private synchronized void giveBack(Link link) {
        idle.push(link);
    }

    @Override
    public synchronized void close() {
        try {
            for (Link link : idle) {
                link.connection().close();
            }
            keeper.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static FoundryException broken(SQLException e) {
        return SqliteFailure.explain(Path.of("memory"), e);
    }

    /** A connection with what was compiled for it. */
    private record Link(Connection connection, Jdbi jdbi) {
        Link(Connection connection) {
            this(connection, Jdbi.create(connection));
            PreparedOnce statements = new PreparedOnce();
            jdbi.setStatementBuilderFactory(same -> statements);
        }
    }

    /** As the file's dialect, without a file to look after. */
    private final class InMemory implements Dialect {

        private final Link link;
        private final Clock clock;
        private final Turns turns;
        private boolean closed;

        InMemory(Link link, Clock clock, Turns turns) {
            this.link = link;
            this.clock = clock;
            this.turns = turns;
        }

        @Override
        public synchronized <T> T inTurn(Supplier<T> work) {
            if (closed) {
                throw new LedgerBroken("The ledger in memory is closed.", "Open it again.");
            }
            turns.asked();
            T answer = work.get();
            turns.done();
            return answer;
        }

        @Override
        public Instant now(Handle handle) {
            return clock.instant();
        }

        @Override
        public String rowLock() {
            return "";
        }

        @Override
        public FoundryException explain(SQLException failure) {
            return broken(failure);
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                giveBack(link);
            }
        }
    }
}
