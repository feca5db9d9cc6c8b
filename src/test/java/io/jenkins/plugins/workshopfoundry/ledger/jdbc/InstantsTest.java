package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.testing.Seeds;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstantsTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(Seeds.SOME)
    void everyInstantFrom1678To2261IsReadBackExactly(long seed) throws SQLException {
        Random random = new Random(seed);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            for (int i = 0; i < 2_000; i++) {
                Instant instant = Instant.ofEpochSecond(
                        random.nextLong(-9_214_560_000L, 9_214_560_000L), random.nextInt(1_000_000_000));
                assertThat(throughDatabase(connection, instant)).isEqualTo(instant);
            }
        }
    }

    @Test
    void theOrderOfInstantsIsTheOrderOfNumbers() {
        Instant before = Instant.parse("1969-12-31T23:59:59.999999999Z");
        assertThat(Instants.nanos(before)).isEqualTo(-1);
        assertThat(Instants.nanos(Instant.EPOCH)).isZero();
        assertThat(Instants.nanos(Instant.parse("1970-01-01T00:00:01.000000002Z")))
                .isEqualTo(1_000_000_002L);
    }

    @Test
    void whatIsTooFarAwayIsKeptAsTheNearestEnd() {
        assertThat(Instants.nanos(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(Instants.nanos(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void noInstantIsNull() {
        assertThat(Instants.nanosOrNull(null)).isNull();
        assertThat(Instants.nanosOrNull(Instant.EPOCH)).isZero();
    }

    private static Instant throughDatabase(Connection connection, Instant instant) throws SQLException {
        try (ResultSet row =
                connection.createStatement().executeQuery("SELECT " + Instants.nanos(instant) + " AS at")) {
            row.next();
            return Instants.read(row, "at");
        }
    }
}
