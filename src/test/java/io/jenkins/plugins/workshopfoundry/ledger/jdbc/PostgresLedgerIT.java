package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The whole contract of the ledger on a real PostgreSQL. */
class PostgresLedgerIT extends WholeLedgerContract {

    private static final PostgresTemplate TEMPLATE = PostgresTemplate.make(PostgresServer.shared());

    private String database = "";

    @BeforeEach
    void copyTemplate() {
        database = TEMPLATE.copy();
    }

    @AfterEach
    void dropCopy() {
        PostgresServer.shared().drop(database);
    }

    @Override
    Ledger opened(String controller, Supplier<String> ids) {
        return TEMPLATE.open(database, controller, ids);
    }
}
