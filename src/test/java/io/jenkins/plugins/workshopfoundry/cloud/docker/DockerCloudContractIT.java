package io.jenkins.plugins.workshopfoundry.cloud.docker;

import io.jenkins.plugins.workshopfoundry.cloud.CloudContract;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** The local machine cloud keeps to what every cloud promises, and leaves nothing on the host. */
class DockerCloudContractIT extends CloudContract implements LocalCloud {

    private final String controller = "it-" + UUID.randomUUID().toString().substring(0, 8);

    @Override
    protected String controller() {
        return controller;
    }

    @AfterEach
    @Override
    protected void leavesNothingBehind() throws IOException {
        try (Engine engine = new Engine(ADDRESS)) {
            EngineLeaks leaks = new EngineLeaks(engine, controller);
            leaks.note();
            super.leavesNothingBehind();
            leaks.assertNone();
        }
    }
}
