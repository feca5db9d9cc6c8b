package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real processes on one PostgreSQL: who wins, who takes over, and what is left when one is killed. */
class PostgresProcessesIT {

    private final PostgresServer server = PostgresServer.shared();
    private String database = "";
    private Ledger ledger;

    @BeforeEach
    void open() {
        database = server.database();
        ledger = JdbcLedger.open(
                new PostgresUrl(server.url(database)),
                PostgresTemplate.login(server),
                "controller-2",
                () -> UUID.randomUUID().toString());
    }

    @AfterEach
    void close() {
        ledger.close();
        server.drop(database);
    }

    @Test
    void exactlyOneOfTwoProcessesTakesARun() throws IOException {
        try (LedgerProcess one = opened("one");
                LedgerProcess two = opened("two")) {
            for (int round = 0; round < 20; round++) {
                RunRecord run = ledger.runs().create(RunKind.BAKE, "image", "{}");
                one.order("acquire " + run.id());
                two.order("acquire " + run.id());
                assertThat(List.of(one.answer(), two.answer())).containsExactlyInAnyOrder("held 1", "busy");
            }
        }
    }

    @Test
    void theRunOfAKilledControllerIsTakenOverWhenItsLeaseHasPassed() throws Exception {
        RunRecord run = ledger.runs().create(RunKind.BAKE, "image", "{}");
        try (LedgerProcess dies = opened("dies");
                LedgerProcess lives = opened("lives")) {
            assertThat(dies.ask("borrow " + run.id())).isEqualTo("held 1");
            assertThat(dies.ask("intend first")).isEqualTo("intended first");
            assertThat(lives.ask("acquire " + run.id())).isEqualTo("busy");
            dies.kill();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> lives.ask("acquire " + run.id()).equals("held 2"));
            assertThat(lives.ask("intend second")).isEqualTo("intended second");
        }
        assertThat(ledger.resources().ofRun(run.id()))
                .extracting(ResourceRecord::name)
                .containsExactly("first", "second");
    }

    @Test
    void theScheduleOfAKilledControllerIsKeptByTheOther() throws Exception {
        try (LedgerProcess dies = opened("dies");
                LedgerProcess lives = opened("lives")) {
            assertThat(dies.ask("lead")).isEqualTo("leads");
            assertThat(lives.ask("lead")).isEqualTo("follows");
            dies.kill();
            await().atMost(Duration.ofMinutes(1)).until(() -> lives.ask("lead").equals("leads"));
        }
    }

    @Test
    void whatWasConfirmedIsThereAfterAKill() throws Exception {
        List<String> said = new ArrayList<>();
        try (LedgerProcess child = opened("child")) {
            child.order("write 1000");
            for (int line = 0; line < 40; line++) {
                said.add(child.answer());
            }
            said.addAll(child.kill());
        }
        assertThat(said).hasSizeGreaterThanOrEqualTo(40);
        said.forEach(line -> LedgerProcessesIT.assertRecorded(ledger, line));
    }

    private LedgerProcess opened(String owner) throws IOException {
        return LedgerProcess.opened(server.url(database), server.password(), owner);
    }
}
