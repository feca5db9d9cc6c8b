package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Duration;
import java.time.Instant;

/** The default network of a region. */
final class Vpc extends Thing {

    /** The address range of every default network. */
    static final String RANGE = "172.31.0.0/16";

    Vpc(String id, Instant created) {
        super(id, created, Duration.ZERO);
    }

    @Override
    String kind() {
        return "vpc";
    }
}
