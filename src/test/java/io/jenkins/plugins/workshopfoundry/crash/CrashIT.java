package io.jenkins.plugins.workshopfoundry.crash;

import java.nio.file.Path;

/** The ledger is a file, and the process that goes on belongs to the same controller. */
class CrashIT extends CrashContract {

    @Override
    Place begin(Path place) {
        return Place.fresh(place);
    }

    @Override
    boolean bothWays() {
        return true;
    }
}
