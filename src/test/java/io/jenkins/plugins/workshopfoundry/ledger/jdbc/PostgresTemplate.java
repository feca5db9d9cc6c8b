package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A ledger in PostgreSQL, migrated once and emptied for every test: a database for each would take most of the time. */
final class PostgresTemplate {

    private static final String EMPTY = """
            DO $$ DECLARE tables TEXT; BEGIN
                SELECT string_agg(quote_ident(tablename), ', ') INTO tables FROM pg_tables
                    WHERE schemaname = 'public' AND tablename <> 'schema_history';
                EXECUTE 'TRUNCATE ' || tables || ' RESTART IDENTITY CASCADE';
            END $$""";

    // Kept, because java.util.logging forgets a level with the last logger that has it.
    private static final Logger POOLS = Logger.getLogger("com.zaxxer.hikari");

    private final PostgresServer server;
    private final String database;

    private PostgresTemplate(PostgresServer server, String database) {
        this.server = server;
        this.database = database;
    }

    static PostgresTemplate make(PostgresServer server) {
        POOLS.setLevel(Level.WARNING);
        PostgresTemplate template = new PostgresTemplate(server, server.database());
        template.open("template", () -> "").close();
        return template;
    }

    /** Forgets everything. */
    void empty() {
        server.execute(database, EMPTY);
    }

    JdbcLedger open(String controller, Supplier<String> ids) {
        return JdbcLedger.open(new PostgresUrl(server.url(database)), login(server), controller, ids);
    }

    static LedgerLogin login(PostgresServer server) {
        return new LedgerLogin(PostgresServer.USER, server::password);
    }
}
