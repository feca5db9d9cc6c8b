package io.jenkins.plugins.workshopfoundry.architecture.samples.cli;

import java.time.Instant;

final class MayAsk {
    Instant now() {
        return Instant.now();
    }
}
