package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.statement.ParsedSql;
import org.junit.jupiter.api.Test;

/** How statements are told to the driver. */
class NamedParametersTest {

    @Test
    void eachNameBecomesAQuestionMark() {
        ParsedSql parsed = NamedParameters.parsed("UPDATE t SET a = :a, b = :runId WHERE a <> :a");
        assertThat(parsed.getSql()).isEqualTo("UPDATE t SET a = ?, b = ? WHERE a <> ?");
        assertThat(names(parsed)).containsExactly("a", "runId", "a");
    }

    @Test
    void aNameEndsWhereTheExpressionGoesOn() {
        ParsedSql parsed = NamedParameters.parsed("SELECT (:now+:more_2)");
        assertThat(parsed.getSql()).isEqualTo("SELECT (?+?)");
        assertThat(names(parsed)).containsExactly("now", "more_2");
    }

    @Test
    void whatIsInQuotesStays() {
        String sql = "SELECT ':a', 'it''s :b' FROM t WHERE c = ";
        assertThat(NamedParameters.parsed(sql + ":c").getSql()).isEqualTo(sql + "?");
    }

    @Test
    void aCastIsNoParameter() {
        ParsedSql parsed = NamedParameters.parsed("SELECT (1e9 * :a)::bigint");
        assertThat(parsed.getSql()).isEqualTo("SELECT (1e9 * ?)::bigint");
        assertThat(names(parsed)).containsExactly("a");
    }

    @Test
    void aStatementWithoutParametersIsItself() {
        assertThat(NamedParameters.parsed("SELECT 1").getSql()).isEqualTo("SELECT 1");
        assertThat(NamedParameters.parsed("SELECT 1").getParameters().getParameterCount())
                .isZero();
    }

    private static List<String> names(ParsedSql parsed) {
        return parsed.getParameters().getParameterNames();
    }
}
