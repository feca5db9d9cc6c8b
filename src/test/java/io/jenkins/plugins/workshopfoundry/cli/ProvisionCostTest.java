package io.jenkins.plugins.workshopfoundry.cli;

import static io.jenkins.plugins.workshopfoundry.cli.Script.HELLO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever opens or orders a classroom is told what it will cost. */
class ProvisionCostTest {

    private static final String LATER = "2099-12-01T10:00Z";

    @TempDir
    private static Path baker;

    private static String image = "";

    private final Path home;
    private final Script script;

    ProvisionCostTest(@TempDir Path home) {
        this.home = home;
        this.script = new Script(home);
    }

    @BeforeAll
    static void bake() throws IOException {
        image = new Script(baker).json("bake", HELLO).get("id").asText();
    }

    /** A bake takes its time on a real clock: each test has a copy of what the one has left. */
    @BeforeEach
    void takeACopy() throws IOException {
        try (Stream<Path> files = Files.walk(baker)) {
            for (Path file : files.filter(file -> !file.equals(baker)).toList()) {
                Files.copy(file, home.resolve(baker.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void machinesOfOnesOwnCostNothingAndNothingIsSaid() throws IOException {
        Script.Result opened = script.rehearse("provision", image, "--seats", "2");
        assertThat(opened.err() + opened.out()).doesNotContain("cost");
        JsonNode ordered = script.json("provision", image, "--seats", "2", "--at", LATER);
        assertThat(ordered.get("cost").isNull()).isTrue();
    }

    @Test
    void anOrderNamesItsCostUntilItsEnd() throws Exception {
        onAws("us-east-1");
        String[] order = {"provision", image, "--seats", "12", "--at", LATER, "--ttl", "3h"};
        String cost = script.json(order).get("cost").asText();
        assertThat(cost).matches("cost until 2099-12-01 13:00 UTC: about \\$\\d\\.\\d\\d by the list prices of .*");
        assertThat(script.rehearse(order).out()).contains("  " + cost);
        order[3] = "40";
        assertThat(script.json(order).get("cost").asText()).as("more machines").isNotEqualTo(cost);
    }

    @Test
    void pricesOfAnotherRegionAreCalledThat() throws Exception {
        onAws("eu-central-1");
        assertThat(script.rehearse("provision", image, "--seats", "12", "--at", LATER)
                        .out())
                .contains("By the prices of us-east-1; those of eu-central-1 differ a little.");
    }

    @Test
    void itIsSaidBeforeAnythingIsMade() throws Exception {
        onAws("us-east-1");
        Script.Result refused = script.rehearse("provision", image, "--seats", "12", "--ttl", "3h");
        assertThat(refused.code()).as("there is no AWS in a rehearsal").isNotZero();
        assertThat(refused.err()).containsPattern("cost until .* UTC: about \\$\\d\\.\\d\\d by the list prices");
    }

    @Test
    void aWorkshopThatWantsAMachineForEachSeatCostsManyTimesAsMuch() throws Exception {
        onAws("us-east-1");
        String[] order = {"provision", image, "--seats", "20", "--at", LATER, "--ttl", "3h"};
        BigDecimal shared = dollars(script.json(order));
        change("details = replace(details, '\"perMachine\":0', '\"perMachine\":1')");
        assertThat(dollars(script.json(order))).isGreaterThan(shared.multiply(BigDecimal.TEN));
    }

    private static BigDecimal dollars(JsonNode order) {
        return new BigDecimal(order.get("cost").asText().replaceFirst(".*\\$([0-9.]+) .*", "$1"));
    }

    /** As if the image had been baked there: a rehearsal knows no cloud that costs anything. */
    private void onAws(String region) throws SQLException {
        change("provider = 'AWS', region = '" + region + "'");
    }

    private void change(String values) throws SQLException {
        Path ledger = home.resolve(".workshop-foundry/rehearsal/ledger.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE image SET " + values);
        }
    }
}
