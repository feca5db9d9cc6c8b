package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** The whole contract of the ledger on a real PostgreSQL. */
class PostgresLedgerIT extends WholeLedgerContract {

    private static final PostgresTemplate TEMPLATE = PostgresTemplate.make(PostgresServer.shared());

    @BeforeEach
    void empty() {
        TEMPLATE.empty();
    }

    @Override
    Ledger opened(String controller, Supplier<String> ids) {
        return TEMPLATE.open(controller, ids);
    }
}
