package io.jenkins.plugins.workshopfoundry.crash;

import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The ledger is in a real PostgreSQL; one controller dies, and another takes over. */
class PostgresCrashIT extends CrashContract {

    // Kept, because java.util.logging forgets a level with the last logger that has it.
    private static final Logger POOLS = Logger.getLogger("com.zaxxer.hikari");

    @Override
    Place begin(Path place) {
        POOLS.setLevel(Level.WARNING);
        return SharedPlace.fresh(place, PostgresServer.shared());
    }

    @Override
    boolean bothWays() {
        return false;
    }
}
