package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceState;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.StageRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one file: who wins, and what is left when one is killed. */
class LedgerProcessesIT {

    @TempDir
    Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = directory.resolve("ledger.db");
    }

    @Test
    void exactlyOneOfTwoProcessesTakesARun() throws IOException {
        try (Ledger ledger = open();
                LedgerProcess one = LedgerProcess.opened(file, "one");
                LedgerProcess two = LedgerProcess.opened(file, "two")) {
            for (int round = 0; round < 50; round++) {
                RunRecord run = ledger.runs().create(RunKind.BAKE, "image", "{}");
                one.order("acquire " + run.id());
                two.order("acquire " + run.id());
                assertThat(List.of(one.answer(), two.answer())).containsExactlyInAnyOrder("held 1", "busy");
            }
        }
    }

    @Test
    void aProcessThatLostItsRunCannotWriteAboutIt() throws IOException {
        try (Ledger ledger = open();
                LedgerProcess stale = LedgerProcess.opened(file, "stale");
                LedgerProcess fresh = LedgerProcess.opened(file, "fresh")) {
            RunRecord run = ledger.runs().create(RunKind.BAKE, "image", "{}");
            assertThat(stale.ask("acquire " + run.id())).isEqualTo("held 1");
            assertThat(stale.ask("intend first")).isEqualTo("intended first");
            assertThat(fresh.ask("seize " + run.id())).isEqualTo("held 2");

            assertThat(stale.ask("intend second")).isEqualTo("TAKEN_OVER");
            assertThat(fresh.ask("intend third")).isEqualTo("intended third");
            assertThat(ledger.resources().ofRun(run.id()))
                    .extracting(ResourceRecord::name)
                    .containsExactly("first", "third");
        }
    }

    @Test
    void aProcessThatIsKilledLeavesNothingInTheDirectoryForTemporaryFiles() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("temporary"));
        try (LedgerProcess process = LedgerProcess.opened(file, "killed", temporary)) {
            assertThat(process.ask("lead")).isEqualTo("leads");
            process.kill();
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void processesThatWriteAtTheSameTimeLoseNothing() throws IOException {
        try (Ledger ledger = open();
                LedgerProcess one = LedgerProcess.opened(file, "one");
                LedgerProcess two = LedgerProcess.opened(file, "two")) {
            one.order("write 50");
            two.order("write 50");
            List<String> said = new ArrayList<>(until("done", one));
            said.addAll(until("done", two));
            assertThat(said).hasSize(2 * (2 + 50 * 7));
            said.forEach(line -> assertRecorded(ledger, line));
        }
    }

    @Test
    void processesThatCreateTheLedgerAtTheSameTimeShareIt() throws IOException {
        try (LedgerProcess one = LedgerProcess.start(file, "one");
                LedgerProcess two = LedgerProcess.start(file, "two")) {
            one.order("open");
            two.order("open");
            one.expect("open");
            two.expect("open");
            assertThat(one.ask("write 0")).startsWith("run ");
            assertThat(two.ask("write 0")).startsWith("run ");
        }
        try (Ledger ledger = open();
                Stream<Path> files = Files.list(directory)) {
            assertThat(ledger.runs().open()).hasSize(2);
            assertThat(files.filter(each -> each.toString().contains(".new-ledger")))
                    .isEmpty();
        }
    }

    @Test
    void whatWasConfirmedIsThereAfterAKill() throws IOException, InterruptedException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            List<String> said = new ArrayList<>();
            try (LedgerProcess child = LedgerProcess.opened(file, "child-" + round)) {
                child.order("write 1000");
                int lines = 1 + random.nextInt(60);
                for (int i = 0; i < lines; i++) {
                    said.add(child.answer());
                }
                said.addAll(child.kill());
            }
            try (Ledger ledger = open()) {
                assertThat(said).as("seed %d, round %d", seed, round).isNotEmpty();
                said.forEach(line -> assertRecorded(ledger, line));
                ledger.runs().create(RunKind.BAKE, "after", "{}");
            }
        }
    }

    private Ledger open() {
        return JdbcLedger.open(
                new LedgerFile(file),
                "controller-1",
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString());
    }

    private static List<String> until(String end, LedgerProcess child) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = child.answer(); !line.equals(end); line = child.answer()) {
            assertThat(line).isNotEmpty();
            said.add(line);
        }
        return said;
    }

    static void assertRecorded(Ledger ledger, String line) {
        String[] words = line.split(" ");
        String id = words[1];
        boolean recorded = switch (words[0]) {
            case "run" -> ledger.runs().find(id).isPresent();
            case "held" -> ledger.runs().find(id).orElseThrow().epoch() == 1;
            case "stage" ->
                ledger.runs().stage(id, words[2]).filter(StageRecord::done).isPresent();
            case "image" -> ledger.images().find(id).isPresent();
            case "classroom" -> ledger.classrooms().find(id).isPresent();
            case "secret" -> ledger.secrets().find(id, "secret").isPresent();
            default ->
                ledger.resources().find(id).orElseThrow().state().compareTo(ResourceState.valueOf(words[0])) >= 0;
        };
        assertThat(recorded).as(line).isTrue();
    }
}
