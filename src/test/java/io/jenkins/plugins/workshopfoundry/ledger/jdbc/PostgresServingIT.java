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
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a ledger in a real PostgreSQL does when the server has its own mind, or is lost. */
class PostgresServingIT extends EmptyPostgres {

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

    @Test
    void whatContradictsTheRecordsIsRefusedWithoutTheRowInTheMessage() {
        try (Ledger ledger = open()) {
            server.execute(database, "ALTER TABLE secret ADD CHECK (sealed <> 'hunter2')");
            assertThatThrownBy(() -> ledger.secrets().put("owner", "name", "hunter2"))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("contradicts its records")
                    .hasMessageNotContaining("hunter2")
                    .hasStackTraceContaining("violates check constraint")
                    .extracting(PostgresServingIT::wholeStory)
                    .asString()
                    .doesNotContain("Failing row");
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

    private static String wholeStory(Throwable failure) {
        java.io.StringWriter story = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(story));
        return story.toString();
    }
}
