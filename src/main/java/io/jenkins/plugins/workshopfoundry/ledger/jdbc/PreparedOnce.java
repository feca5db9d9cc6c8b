package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Has each statement of one connection compiled once: SQLite takes longer to compile one than to carry it out. There are
 * as many as this program's text has, so none is ever dropped; they end with their connection. For one thread at a time.
 */
class PreparedOnce extends DefaultStatementBuilder {

    private final Map<String, PreparedStatement> idle = new HashMap<>();
    private final IdentityHashMap<Statement, String> known = new IdentityHashMap<>();

    /** One that is in use, by a caller further out, is compiled a second time. */
    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement before = idle.remove(sql);
        if (before != null) {
            return before;
        }
        PreparedStatement fresh = super.create(connection, sql, context);
        known.put(fresh, sql);
        return fresh;
    }

    /** The text that comes with it is the one with names in it, not the one that was compiled. */
    @Override
    public void close(Connection connection, String named, Statement statement) throws SQLException {
        String sql = known.get(statement);
        if (sql != null && statement instanceof PreparedStatement prepared && idle.putIfAbsent(sql, prepared) == null) {
            prepared.clearParameters();
        } else {
            known.remove(statement);
            super.close(connection, named, statement);
        }
    }
}
