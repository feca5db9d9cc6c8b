package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Opening a ledger in a real PostgreSQL, or being told why it cannot be. */
class PostgresOpeningIT extends EmptyPostgres {

    @Test
    void anEmptyDatabaseBecomesALedgerOnce() {
        try (Ledger first = open()) {
            first.runs().create(RunKind.BAKE, "image", "{}");
        }
        try (Ledger again = open()) {
            assertThat(again.runs().open()).hasSize(1);
        }
    }

    @Test
    void controllersThatStartAtOnceShareOneLedger() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            var opened = java.util.stream.Stream.generate(() -> threads.submit(() -> open()))
                    .limit(4)
                    .toList();
            for (Future<Ledger> one : opened) {
                try (Ledger ledger = one.get()) {
                    ledger.runs().create(RunKind.BAKE, "image", "{}");
                }
            }
        } finally {
            threads.shutdownNow();
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.runs().open()).hasSize(4);
        }
    }

    @Test
    void aWrongPasswordIsOneSentenceThatDoesNotRepeatIt() {
        LedgerLogin wrong = new LedgerLogin(PostgresServer.USER, () -> "hunter2");
        assertThatThrownBy(() -> open(server.url(database), wrong))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageStartingWith("The ledger jdbc:postgresql://127.0.0.1")
                .hasMessageContaining("does not let this user in")
                .hasMessageContaining("--ledger-password-file")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aMissingDatabaseSaysHowToMakeIt() {
        assertThatThrownBy(() -> open(server.url("nowhere"), login()))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("has no database nowhere")
                .hasMessageContaining("CREATE DATABASE");
    }

    @Test
    void aServerThatDoesNotAnswerIsOneSentence() {
        assertThatThrownBy(() -> open("jdbc:postgresql://127.0.0.1:1/x", login()))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("The ledger jdbc:postgresql://127.0.0.1:1/x cannot be reached");
    }

    @Test
    void anotherProgramsTablesAreLeftAlone() {
        server.execute(database, "CREATE TABLE customer (id INTEGER)");
        assertThatThrownBy(this::open)
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("has the tables of another program");
        assertThat(tables()).isEqualTo(1);
    }

    @Test
    void anotherProgramsHistoryIsLeftAlone() {
        open().close();
        server.execute(database, "UPDATE schema_history SET description = 'customers' WHERE version = '1'");
        long before = tables();
        assertThatThrownBy(this::open)
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("has the tables of another program");
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void aLedgerOfANewerVersionIsLeftAlone() {
        open().close();
        server.execute(
                database,
                "UPDATE schema_history SET version = '999' WHERE installed_rank = "
                        + "(SELECT MAX(installed_rank) FROM schema_history)");
        server.execute(
                database,
                "INSERT INTO schema_history SELECT 1000, '1', 'the ledger', type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success FROM schema_history LIMIT 1");
        assertThatThrownBy(this::open)
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("was written by a newer version")
                .hasMessageContaining("999");
    }

    @Test
    void aSchemaOfOnesOwnHoldsALedgerBesideOtherTables() {
        server.execute(database, "CREATE TABLE customer (id INTEGER)");
        server.execute(database, "CREATE SCHEMA foundry");
        String url = server.url(database) + "&currentSchema=foundry";
        try (Ledger ledger = open(url, login())) {
            ledger.runs().create(RunKind.BAKE, "image", "{}");
        }
        try (Ledger ledger = open(url, login())) {
            assertThat(ledger.runs().open()).hasSize(1);
        }
    }

    @Test
    void thePasswordIsAskedForEachConnection() {
        String[] password = {"wrong"};
        LedgerLogin login = new LedgerLogin(PostgresServer.USER, () -> password[0]);
        assertThatThrownBy(() -> open(server.url(database), login)).isInstanceOf(LedgerBroken.class);
        password[0] = server.password();
        open(server.url(database), login).close();
    }

    private long tables() {
        return server.number(database, "SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'");
    }
}
