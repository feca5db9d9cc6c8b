package io.jenkins.plugins.workshopfoundry.jenkins.views;

import hudson.security.AccessControlled;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.FoundryService;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is.
 *
 * @param engine what it asks
 * @param audit where it notes what is done on it
 * @param owner whose permissions count: a build, a folder or Jenkins
 * @param side what gives it its side panel, or null where it has none
 */
record Surroundings(
        Engine engine,
        Audit audit,
        AccessControlled owner,
        @Nullable Object side) {

    /** In this Jenkins. */
    static Surroundings of(AccessControlled owner, @Nullable Object side) {
        Audit audit = new Audit(FoundryService.home().resolve("audit.log"), Clock.systemUTC());
        return new Surroundings(FoundryService.engine(), audit, owner, side);
    }
}
