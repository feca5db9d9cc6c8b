package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.time.Instant;

/**
 * Whether a machine is on, and until when.
 *
 * @param on whether it is on
 * @param up when it answers, if it is on
 * @param deadline when it ends itself
 */
record Power(boolean on, Instant up, Instant deadline) {

    boolean isUp(Instant now) {
        return on && !now.isBefore(up);
    }

    Power off() {
        return new Power(false, up, deadline);
    }

    Power on(Instant answers) {
        return new Power(true, answers, deadline);
    }

    Power until(Instant later) {
        return new Power(on, up, later);
    }
}
