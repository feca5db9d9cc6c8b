package io.jenkins.plugins.workshopfoundry.classroom;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Duration;
import java.time.Instant;

/**
 * What ends a machine whatever happens to us: in the cloud where that has one, and inside of the machine.
 *
 * @param cloud whose machine it is
 */
public record DeadManSwitch(Cloud cloud) {

    private static final String SET = "/opt/workshop-foundry/bin/deadline set ";

    /** Moves both. */
    public void move(ResourceRef machine, Remote remote, Instant deadline) {
        cloud.machines().extend(machine, deadline);
        remote.run(SET + deadline.getEpochSecond(), "", Duration.ofMinutes(1));
    }
}
