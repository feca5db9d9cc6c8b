package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerUrlTest {

    @Test
    void aFileIsMadeAbsolute() {
        assertThat(LedgerUrl.parse("some/../ledger.db").file())
                .isEqualTo(Path.of("ledger.db").toAbsolutePath());
        assertThat(LedgerUrl.parse("/var/lib/ledger.db").file()).isEqualTo(Path.of("/var/lib/ledger.db"));
    }

    @Test
    void aJdbcUrlOfSqliteNamesAFile() {
        LedgerUrl url = LedgerUrl.parse("jdbc:sqlite:/var/lib/ledger.db");
        assertThat(url.file()).isEqualTo(Path.of("/var/lib/ledger.db"));
        assertThat(url).hasToString("jdbc:sqlite:/var/lib/ledger.db");
        assertThat(LedgerUrl.parse(url.toString())).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                ":memory:",
                "file:/x.db",
                "directory/",
                "a\u0000b",
                "ledger.db?journal_mode=off",
                "jdbc:mysql://db/x",
                "postgresql://db/x",
                "jdbc:postgresql://db/x"
            })
    void whatNamesNoFileIsRefusedInOneSentence(String text) {
        assertThatThrownBy(() -> LedgerUrl.parse(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("--ledger ledger.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://me:hunter2@db/x",
                "jdbc:mysql://db/x?password=hunter2",
                "postgres://me:hunter2@db/x"
            })
    void aPasswordInARefusedUrlIsNotRepeated(String text) {
        assertThatThrownBy(() -> LedgerUrl.parse(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageNotContaining("hunter2");
    }
}
