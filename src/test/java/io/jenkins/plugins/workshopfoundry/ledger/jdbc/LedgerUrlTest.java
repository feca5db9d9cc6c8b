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
        assertThat(LedgerUrl.parse("some/../ledger.db")).isEqualTo(new LedgerFile(Path.of("ledger.db")));
        assertThat(new LedgerFile(Path.of("ledger.db")).path())
                .isEqualTo(Path.of("ledger.db").toAbsolutePath());
    }

    @Test
    void aJdbcUrlOfSqliteNamesAFile() {
        LedgerUrl url = LedgerUrl.parse("jdbc:sqlite:/var/lib/ledger.db");
        assertThat(url).isEqualTo(new LedgerFile(Path.of("/var/lib/ledger.db")));
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
                "jdbc:postgresql:x",
                "jdbc:postgresql://db",
                "jdbc:postgresql://db/",
                "jdbc:postgresql:///x",
                "jdbc:postgresql://db/x y"
            })
    void whatNamesNoLedgerIsRefusedInOneSentence(String text) {
        assertThatThrownBy(() -> LedgerUrl.parse(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("--ledger ledger.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://me:hunter2@db/x",
                "jdbc:postgresql://db/x?password=hunter2",
                "jdbc:postgresql://db/x?user=me&PASSWORD=hunter2",
                "jdbc:postgresql://db/x?sslpassword=hunter2",
                "jdbc:postgresql://db/x?user=me&hunter2",
                "jdbc:postgresql://db/x?hunter2=1",
                "jdbc:mysql://db/x?password=hunter2",
                "postgres://me:hunter2@db/x"
            })
    void aPasswordInARefusedUrlIsNotRepeated(String text) {
        assertThatThrownBy(() -> LedgerUrl.parse(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/x",
                "jdbc:postgresql://db:5433/x?user=me",
                "jdbc:postgresql://one,two:5433/passwords?targetServerType=primary&currentSchema=foundry",
                "jdbc:postgresql://[::1]:5432/x?sslmode=verify-full&sslrootcert=/etc/ca.pem"
            })
    void aJdbcUrlOfPostgresNamesADatabase(String text) {
        assertThat(LedgerUrl.parse(text)).isEqualTo(new PostgresUrl(text));
        assertThat(text).startsWith(LedgerUrl.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"socketFactory=evil.Class", "loggerFile=/etc/passwd", "authenticationPluginClassName=a.B"})
    void aSettingThatLoadsClassesOrWritesFilesIsRefused(String setting) {
        assertThatThrownBy(() -> LedgerUrl.parse("jdbc:postgresql://db/x?user=me&" + setting))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("a setting that is not taken: "
                        + setting.toLowerCase(java.util.Locale.ROOT).split("=", -1)[0]);
    }

    @Test
    void theUserOfAUrlIsDecoded() {
        assertThat(new PostgresUrl("jdbc:postgresql://db/x?user=a%20b").user()).contains("a b");
        assertThat(new PostgresUrl("jdbc:postgresql://db/x").user()).isEmpty();
    }
}
