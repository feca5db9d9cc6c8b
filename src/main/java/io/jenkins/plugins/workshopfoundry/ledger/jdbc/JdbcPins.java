package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Pins;
import java.util.Set;
import java.util.TreeSet;

/** The table {@code pin}. */
final class JdbcPins implements Pins {

    private final Database database;

    JdbcPins(Database database) {
        this.database = database;
    }

    @Override
    public void pin(String id) {
        database.write(handle -> handle.createUpdate("INSERT INTO pin (id) VALUES (:id) ON CONFLICT (id) DO NOTHING")
                .bind("id", id)
                .execute());
    }

    @Override
    public void unpin(String id) {
        database.write(handle -> handle.createUpdate("DELETE FROM pin WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    @Override
    public Set<String> all() {
        return database.read(handle -> new TreeSet<>(
                handle.createQuery("SELECT id FROM pin").mapTo(String.class).list()));
    }
}
