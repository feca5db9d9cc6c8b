package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An empty ledger in PostgreSQL, migrated once and copied for every test. */
final class PostgresTemplate {

    private static final String NAME = "ledger_template";

    // Kept, because java.util.logging forgets a level with the last logger that has it.
    private static final Logger POOLS = Logger.getLogger("com.zaxxer.hikari");

    private final PostgresServer server;
    private int copies;

    private PostgresTemplate(PostgresServer server) {
        this.server = server;
    }

    static PostgresTemplate make(PostgresServer server) {
        POOLS.setLevel(Level.WARNING);
        server.drop(NAME);
        server.execute("postgres", "CREATE DATABASE " + NAME);
        PostgresTemplate template = new PostgresTemplate(server);
        template.open(NAME, "template", () -> "").close();
        return template;
    }

    /** Makes a copy, and gives its name. */
    String copy() {
        String name = "ledger_" + ++copies;
        server.drop(name);
        server.copy(NAME, name);
        return name;
    }

    JdbcLedger open(String database, String controller, Supplier<String> ids) {
        return JdbcLedger.open(new PostgresUrl(server.url(database)), login(server), controller, ids);
    }

    static LedgerLogin login(PostgresServer server) {
        return new LedgerLogin(PostgresServer.USER, server::password);
    }
}
