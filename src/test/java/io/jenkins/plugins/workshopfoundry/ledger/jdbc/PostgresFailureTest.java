package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresFailureTest {

    private static final PostgresUrl URL = new PostgresUrl("jdbc:postgresql://db/foundry?user=me");

    @ParameterizedTest
    @CsvSource({
        "28P01,does not let this user in",
        "28000,does not let this user in",
        "08004,does not let this user in",
        "3D000,has no database foundry",
        "42501,cannot be written by this user",
        "53300,has no connection free",
        "53100,its disk is full",
        "25006,the server only reads",
        "40P01,is locked by another process",
        "55P03,is locked by another process",
        "08006,cannot be reached",
        "08001,cannot be reached",
        "57P01,cannot be reached",
        "XX001,is damaged",
        "58030,is damaged",
        "42P01,cannot be used",
        "0A000,cannot be used"
    })
    void aBrokenLedgerIsNamedWithWhatToDo(String state, String said) {
        FoundryException explained = PostgresFailure.explain(URL, new SQLException("reason", state));
        assertThat(explained).isInstanceOf(LedgerBroken.class);
        assertThat(explained.what())
                .startsWith("The ledger jdbc:postgresql://db/foundry ")
                .contains(said)
                .endsWith(".");
        assertThat(explained.remedy()).isNotBlank().endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "57014", "53300", "40001", "40P01", "55P03"})
    void whatPassesByItselfIsWaitedFor(String state) {
        assertThat(PostgresFailure.explain(URL, new SQLException("reason", state)))
                .isInstanceOf(LedgerUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"28P01", "3D000", "42501", "53100", "25006", "XX001", "58030", "42P01"})
    void whatSomebodyMustMendIsNot(String state) {
        assertThat(PostgresFailure.explain(URL, new SQLException("reason", state)))
                .isNotInstanceOf(LedgerUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "22021"})
    void aContradictionIsTheCallersFault(String state) {
        assertThat(PostgresFailure.explain(URL, new SQLException("duplicate key", state)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aPoolThatGaveUpWaitingGivesTheServersReason() {
        SQLException reason = new SQLException("password authentication failed.\nmore", "28P01");
        SQLException pool = new SQLTransientConnectionException("pool - not available, timed out", "08001", reason);
        assertThat(PostgresFailure.explain(URL, pool).what()).contains("(password authentication failed)");
    }

    @Test
    void aFailureWithoutAStateStillHasASentence() {
        assertThat(PostgresFailure.explain(URL, new SQLException()).what()).contains("cannot be used");
    }

    @Test
    void onlyWhatWasUndoneIsDoneAgain() {
        assertThat(PostgresFailure.undone(new RuntimeException(new SQLException("x", "40001"))))
                .isTrue();
        assertThat(PostgresFailure.undone(new SQLException("x", "40P01"))).isTrue();
        assertThat(PostgresFailure.undone(new SQLException("x", "08006"))).isFalse();
        assertThat(PostgresFailure.undone(new RuntimeException("x"))).isFalse();
    }
}
