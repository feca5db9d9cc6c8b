package io.jenkins.plugins.workshopfoundry.crash;

import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A world whose ledger is in PostgreSQL and which belongs to two controllers. The second has a key of its own to the
 * ledger's secrets; what is made in the cloud and what was captured it finds where the first had it.
 */
final class SharedPlace extends Place {

    private static final String SECOND = "second";

    private final PostgresServer server;
    private final String database;

    private SharedPlace(Path folder, PostgresServer server, String database) {
        super(folder);
        this.server = server;
        this.database = database;
    }

    /** A world in which nothing has happened but that the second controller was given a key. */
    static SharedPlace fresh(Path folder, PostgresServer server) {
        SharedPlace place = new SharedPlace(folder, server, server.database());
        place.world().share(FIRST, SECOND);
        return place;
    }

    @Override
    World world() {
        World world = super.world();
        world.keptIn(SharedLedger.at(server.url(database), server.password()));
        return world;
    }

    @Override
    String heir() {
        return SECOND;
    }

    @Override
    SharedPlace copy(Path to) throws IOException {
        copyFolder(folder(), to);
        return new SharedPlace(to, server, server.copy(database));
    }

    @Override
    void close() {
        server.drop(database);
    }

    @Override
    List<String> arguments() {
        return List.of(server.url(database));
    }

    @Override
    String password() {
        return server.password();
    }
}
