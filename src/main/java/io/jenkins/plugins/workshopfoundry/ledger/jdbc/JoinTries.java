package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import java.time.Duration;
import java.time.Instant;

/** The table {@code join_try}: who tried to join, for as long as anybody may ask. */
final class JoinTries {

    /** Limits are counted over minutes; what is older than a day serves nobody, and would let an attacker fill the disk. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Database database;

    JoinTries(Database database) {
        this.database = database;
    }

    int count(String key, Instant now, Instant since) {
        return database.write(handle -> {
            handle.createUpdate("DELETE FROM join_try WHERE tried_at < :old")
                    .bind("old", Instants.nanos(now.minus(KEPT)))
                    .execute();
            handle.createUpdate("INSERT INTO join_try (key, tried_at) VALUES (:key, :now)")
                    .bind("key", key)
                    .bind("now", Instants.nanos(now))
                    .execute();
            return handle.createQuery("SELECT COUNT(*) FROM join_try WHERE key = :key AND tried_at >= :since")
                    .bind("key", key)
                    .bind("since", Instants.nanos(since))
                    .mapTo(Integer.class)
                    .one();
        });
    }
}
