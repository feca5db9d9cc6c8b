package io.jenkins.plugins.workshopfoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ConsoleLogTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    private ConsoleLog log(boolean lively, boolean verbose) {
        return new ConsoleLog(new Console(stream, stream, false, lively), verbose, clock);
    }

    private String seen() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aStageIsToldWithItsTime() {
        ConsoleLog log = log(false, false);
        log.stage("upload");
        log.stageDone("upload", Duration.ofSeconds(75));

        assertThat(seen()).isEqualTo("> upload\n  done upload in 1m15s\n");
    }

    @Test
    void whatMachinesPrintIsShownOnlyWhenAStageFailsOrWithV() {
        ConsoleLog quiet = log(false, false);
        quiet.stage("provision");
        quiet.output("E: no such package");
        assertThat(seen()).doesNotContain("no such package");
        quiet.explain();
        assertThat(seen()).contains("  | E: no such package");
        bytes.reset();
        log(false, true).output("all of it");
        assertThat(seen()).contains("all of it");
    }

    @Test
    void aMachineCannotSteerTheTerminal() {
        log(false, true).output("\u001B]0;title\u0007\u001B[2Jgone\u202E");

        assertThat(seen()).isEqualTo("  | ]0;title[2Jgone\n");
    }

    @Test
    void progressIsPlainLinesAtQuartersWithoutATerminal() {
        ConsoleLog log = log(false, false);
        for (long done = 0; done <= 40_000_000; done += 1_000_000) {
            log.progress("upload", done, 40_000_000);
        }

        assertThat(seen().lines())
                .containsExactly(
                        "  upload: 10.0 MB of 40.0 MB",
                        "  upload: 20.0 MB of 40.0 MB",
                        "  upload: 30.0 MB of 40.0 MB",
                        "  upload: 40.0 MB of 40.0 MB");
    }

    @Test
    void progressIsOneLineThatIsDrawnOverOnATerminal() {
        ConsoleLog log = log(true, false);
        log.progress("seats", 1, 4);
        log.progress("seats", 4, 4);
        log.note("ready");

        assertThat(seen()).contains("[######..................] 1 of 4", "[########################] 4 of 4");
        assertThat(seen()).endsWith("\r\u001B[K  ready\n").containsOnlyOnce("\n");
    }
}
