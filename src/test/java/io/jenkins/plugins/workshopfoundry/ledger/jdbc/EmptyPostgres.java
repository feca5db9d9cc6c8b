package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test with an empty database of its own in a real PostgreSQL. */
abstract class EmptyPostgres {

    final PostgresServer server = PostgresServer.shared();
    String database = "";

    @BeforeEach
    void makeDatabase() {
        database = server.database();
    }

    @AfterEach
    void dropDatabase() {
        server.drop(database);
    }

    Ledger open() {
        return open(server.url(database), login());
    }

    LedgerLogin login() {
        return PostgresTemplate.login(server);
    }

    static Ledger open(String url, LedgerLogin login) {
        return JdbcLedger.open(
                new PostgresUrl(url),
                login,
                "controller-1",
                () -> UUID.randomUUID().toString());
    }
}
