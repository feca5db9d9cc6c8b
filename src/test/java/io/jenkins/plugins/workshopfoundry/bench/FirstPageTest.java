package io.jenkins.plugins.workshopfoundry.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.engine.Crowd;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.JdbcLedger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.LedgerFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever only looks at the Workshops page waits for nothing that a bake needs. */
class FirstPageTest {

    @TempDir
    private Path folder;

    @Test
    void aPageLoadsNoSchemaNoRuleAndNothingThatMakesRecordsOfJson() throws Exception {
        Path file = folder.resolve("ledger").resolve("ledger.db");
        try (Ledger ledger = JdbcLedger.open(
                new LedgerFile(file),
                "bench",
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString())) {
            new Crowd(ledger, Clock.systemUTC().instant()).fill(3, 2);
        }
        ClassLoads loads = ClassLoads.of(
                folder.resolve("classes.log"), FirstPage.class, "", List.of(file.toString(), folder.toString(), "1"));
        assertThat(loads.numbers(FirstPage.PAGE).count()).isOne();
        assertThat(loads.libraries())
                .anyMatch(name -> name.startsWith("org.sqlite."))
                .noneMatch(name -> name.startsWith("com.fasterxml.jackson.databind."))
                .noneMatch(name -> name.startsWith("com.networknt."))
                .noneMatch(name -> name.startsWith("org.snakeyaml."));
        assertThat(loads.ours())
                .contains("io.jenkins.plugins.workshopfoundry.run.JsonScan")
                .noneMatch(name -> name.endsWith("Rule"));
    }
}
