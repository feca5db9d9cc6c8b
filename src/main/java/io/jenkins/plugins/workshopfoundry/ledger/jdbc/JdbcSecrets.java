package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.SealedSecrets;
import java.util.Optional;

/** The tables {@code secret} and {@code wrapped_key}. */
final class JdbcSecrets implements SealedSecrets {

    private final Database database;

    JdbcSecrets(Database database) {
        this.database = database;
    }

    @Override
    public void put(String owner, String name, String sealed) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO secret (owner, name, sealed) VALUES (:owner, :name, :sealed)
                        ON CONFLICT (owner, name) DO UPDATE SET sealed = excluded.sealed""")
                .bind("owner", owner)
                .bind("name", name)
                .bind("sealed", sealed)
                .execute());
    }

    @Override
    public Optional<String> find(String owner, String name) {
        return database.read(
                handle -> handle.createQuery("SELECT sealed FROM secret WHERE owner = :owner AND name = :name")
                        .bind("owner", owner)
                        .bind("name", name)
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public void forget(String owner) {
        database.write(handle -> handle.createUpdate("DELETE FROM secret WHERE owner = :owner")
                .bind("owner", owner)
                .execute());
    }

    @Override
    public Optional<String> wrappedKey(String controller) {
        return database.read(
                handle -> handle.createQuery("SELECT wrapped FROM wrapped_key WHERE controller = :controller")
                        .bind("controller", controller)
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public boolean keyed() {
        return database.read(handle -> handle.createQuery("SELECT 1 FROM wrapped_key LIMIT 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public boolean wrapKey(String controller, String wrapped, boolean first) {
        String sql = first ? """
                INSERT INTO wrapped_key (controller, wrapped, founding) SELECT :controller, :wrapped, 1
                WHERE NOT EXISTS (SELECT 1 FROM wrapped_key) ON CONFLICT DO NOTHING""" : """
                INSERT INTO wrapped_key (controller, wrapped) VALUES (:controller, :wrapped)
                ON CONFLICT (controller) DO UPDATE SET wrapped = excluded.wrapped""";
        return database.write(handle -> handle.createUpdate(sql)
                        .bind("controller", controller)
                        .bind("wrapped", wrapped)
                        .execute()
                == 1);
    }
}
