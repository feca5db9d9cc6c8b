package io.jenkins.plugins.workshopfoundry.jenkins.views;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00.7Z");

    @TempDir
    private Path home;

    @AfterEach
    void nobodyStays() {
        User.become("teacher");
    }

    @Test
    void aLineSaysWhenWhoWhatAndToWhat() throws IOException {
        note("room-abc/3");
        User.become(null);
        note("room-abc/3");

        assertThat(lines())
                .containsExactly(
                        "2026-11-21T09:00:00Z teacher reset room-abc/3",
                        "2026-11-21T09:00:00Z anonymous reset room-abc/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\u2028", "\u0085", "\u001b[1A", " ", "\u00a0", "\u202e"})
    void nobodyWritesALineForSomebodyElse(String between) throws IOException {
        String forged = "room-abc" + between + "2026-11-21T08:00:00Z admin reveal room-xyz";
        note(forged);
        User.become(forged);
        note("room-abc");

        assertThat(lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.split("[\\s\\p{C}\\p{Z}]")).hasSize(4));
    }

    private void note(String id) {
        new Audit(home.resolve("audit.log"), Clock.fixed(NOW, ZoneOffset.UTC)).note("reset", id);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(home.resolve("audit.log"));
    }
}
