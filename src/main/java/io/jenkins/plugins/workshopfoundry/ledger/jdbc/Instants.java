package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Instants as the tables keep them: nanoseconds since 1970, so that what was written is read back exactly. What lies
 * beyond the years 1677 to 2262 is kept as the nearest end of that time.
 */
final class Instants {

    private static final long NANOS = 1_000_000_000L;
    private static final Instant LAST = instant(Long.MAX_VALUE);
    private static final Instant FIRST = instant(Long.MIN_VALUE);

    private Instants() {}

    static long nanos(Instant instant) {
        if (instant.isAfter(LAST)) {
            return Long.MAX_VALUE;
        }
        if (instant.isBefore(FIRST)) {
            return Long.MIN_VALUE;
        }
        // Before 1970 seconds * NANOS may overflow although the sum does not: count down from the next second.
        return instant.getEpochSecond() < 0
                ? (instant.getEpochSecond() + 1) * NANOS + (instant.getNano() - NANOS)
                : instant.getEpochSecond() * NANOS + instant.getNano();
    }

    static @Nullable Long nanosOrNull(@Nullable Instant instant) {
        return instant == null ? null : (Long) nanos(instant);
    }

    static Instant read(ResultSet row, String column) throws SQLException {
        return instant(row.getLong(column));
    }

    static @Nullable Instant readOrNull(ResultSet row, String column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? null : instant(nanos);
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
