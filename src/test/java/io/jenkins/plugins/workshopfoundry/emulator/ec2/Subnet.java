package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Duration;
import java.time.Instant;

/** A part of a network, in one zone. */
final class Subnet extends Thing {

    private final String vpc;
    private final String zone;
    private final String range;

    Subnet(String id, Instant created, String vpc, String zone, String range) {
        super(id, created, Duration.ZERO);
        this.vpc = vpc;
        this.zone = zone;
        this.range = range;
    }

    @Override
    String kind() {
        return "subnet";
    }

    String vpc() {
        return vpc;
    }

    String zone() {
        return zone;
    }

    String range() {
        return range;
    }
}
