package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Leases;
import java.time.Duration;
import java.time.Instant;

/** The table {@code lease}. */
final class JdbcLeases implements Leases {

    private final Database database;

    JdbcLeases(Database database) {
        this.database = database;
    }

    @Override
    public boolean hold(String name, String owner, Duration duration) {
        return database.write(handle -> {
            Instant now = database.now(handle);
            int held = handle.createUpdate("""
                            INSERT INTO lease (name, owner, held_until) VALUES (:name, :owner, :until)
                            ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, held_until = excluded.held_until
                            WHERE lease.owner = excluded.owner OR lease.held_until <= :now""")
                    .bind("name", name)
                    .bind("owner", owner)
                    .bind("until", Instants.nanos(now.plus(duration)))
                    .bind("now", Instants.nanos(now))
                    .execute();
            return held == 1;
        });
    }

    @Override
    public void release(String name, String owner) {
        database.write(handle -> handle.createUpdate("DELETE FROM lease WHERE name = :name AND owner = :owner")
                .bind("name", name)
                .bind("owner", owner)
                .execute());
    }
}
