package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceState;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opening a ledger in a real PostgreSQL, and losing it. */
class PostgresOpeningIT {

    private final PostgresServer server = PostgresServer.shared();
    private String database = "";

    @BeforeEach
    void makeDatabase() {
        database = server.database();
    }

    @AfterEach
    void dropDatabase() {
        server.drop(database);
    }

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
    void aServerThatOnlyReadsIsOneSentence() {
        open().close();
        server.execute(database, "ALTER DATABASE " + database + " SET default_transaction_read_only = on");
        try (Ledger ledger = open()) {
            assertThatThrownBy(() -> ledger.runs().create(RunKind.BAKE, "image", "{}"))
                    .isInstanceOf(LedgerBroken.class)
                    .hasMessageContaining("the server only reads");
        }
    }

    @Test
    void aLostConnectionIsReportedAndTheNextOneServes() {
        try (Ledger ledger = open()) {
            RunRecord run = ledger.runs().create(RunKind.BAKE, "image", "{}");
            server.throwOut(database);
            String said = "";
            try {
                ledger.runs().find(run.id());
            } catch (LedgerBroken e) {
                said = e.getMessage();
            }
            assertThat(said)
                    .satisfiesAnyOf(
                            text -> assertThat(text).isEmpty(),
                            text -> assertThat(text).contains("cannot be reached"));
            assertThat(ledger.runs().find(run.id())).isPresent();
        }
    }

    @Test
    void aServerThatIsGoneIsOneSentenceAndAClosedLedgerAnother() {
        PostgresServer own = PostgresServer.start();
        LedgerLogin login = new LedgerLogin(PostgresServer.USER, own::password);
        Ledger ledger = open(own.url(own.database()), login);
        own.close();
        assertThatThrownBy(() -> ledger.runs().open())
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("cannot be reached");
        ledger.close();
        assertThatThrownBy(() -> ledger.runs().open())
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void thePasswordIsAskedForEachConnection() {
        String[] password = {"wrong"};
        LedgerLogin login = new LedgerLogin(PostgresServer.USER, () -> password[0]);
        assertThatThrownBy(() -> open(server.url(database), login)).isInstanceOf(LedgerBroken.class);
        password[0] = server.password();
        open(server.url(database), login).close();
    }

    @Test
    void theServersClockIsTheTimeForLeases() {
        try (Ledger ledger = open()) {
            Hold hold = held(ledger);
            assertThat(ledger.runs().find(hold.runId()).orElseThrow().leaseUntil())
                    .isBetween(
                            Clock.systemUTC().instant().plus(Duration.ofMinutes(50)),
                            Clock.systemUTC().instant().plus(Duration.ofMinutes(70)));
        }
    }

    @Test
    void whatTheDatabaseUndidBecauseOfADeadlockIsDoneAgain() throws Exception {
        // The ledger looks for a deadlock after a second, the other side so much later that it is never the one to give
        // in.
        server.execute(database, "ALTER DATABASE " + database + " SET deadlock_timeout = '1s'");
        try (Ledger ledger = open();
                Connection other = server.connect(database);
                Statement statement = other.createStatement()) {
            Hold hold = held(ledger);
            String id =
                    ledger.resources().intend(hold, LedgerChild.machine("m")).id();
            other.setAutoCommit(false);
            statement.execute("SET deadlock_timeout = '1min'");
            statement.execute("UPDATE resource SET updated = updated");
            CompletableFuture<Void> meeting =
                    CompletableFuture.runAsync(() -> ledger.resources().gone(hold, id));
            await().until(this::somebodyWaits);
            statement.execute("UPDATE run SET updated = updated");
            other.commit();
            meeting.get();
            assertThat(ledger.resources().find(id).orElseThrow().state()).isEqualTo(ResourceState.GONE);
            assertThat(server.number(
                            database, "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                    .isPositive();
        }
    }

    private boolean somebodyWaits() {
        return server.number(database, "SELECT COUNT(*) FROM pg_locks WHERE NOT granted") > 0;
    }

    private static Hold held(Ledger ledger) {
        RunRecord run = ledger.runs().create(RunKind.BAKE, "image", "{}");
        return ledger.runs()
                .acquire(run.id(), "me", Duration.ofHours(1), owner -> false)
                .orElseThrow();
    }

    @Test
    void whatContradictsTheRecordsIsRefusedWithoutTheRowInTheMessage() {
        try (Ledger ledger = open()) {
            server.execute(database, "ALTER TABLE secret ADD CHECK (sealed <> 'hunter2')");
            assertThatThrownBy(() -> ledger.secrets().put("owner", "name", "hunter2"))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("contradicts its records")
                    .hasMessageNotContaining("hunter2")
                    .hasStackTraceContaining("violates check constraint")
                    .extracting(PostgresOpeningIT::wholeStory)
                    .asString()
                    .doesNotContain("Failing row");
        }
    }

    private static String wholeStory(Throwable failure) {
        java.io.StringWriter story = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(story));
        return story.toString();
    }

    private Ledger open() {
        return open(server.url(database), login());
    }

    private LedgerLogin login() {
        return PostgresTemplate.login(server);
    }

    private static Ledger open(String url, LedgerLogin login) {
        return JdbcLedger.open(
                new PostgresUrl(url),
                login,
                "controller-1",
                () -> UUID.randomUUID().toString());
    }

    private long tables() {
        return server.number(database, "SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'");
    }
}
