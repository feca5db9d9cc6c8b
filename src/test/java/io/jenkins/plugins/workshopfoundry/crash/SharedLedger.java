package io.jenkins.plugins.workshopfoundry.crash;

import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.JdbcLedger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.PostgresUrl;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;

/** A ledger in PostgreSQL, as two controllers share it. */
final class SharedLedger {

    /** The variable in which a child finds the password. */
    static final String PASSWORD = "CRASH_LEDGER_PASSWORD";

    private SharedLedger() {}

    static World.Ledgers at(String url, String password) {
        LedgerLogin login = new LedgerLogin(PostgresServer.USER, () -> password);
        return (controller, ids) -> JdbcLedger.open(new PostgresUrl(url), login, controller, ids);
    }
}
