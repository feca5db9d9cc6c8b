package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that only sleeping moves. */
final class VirtualTime extends Clock implements Sleeper {

    private Instant now = Instant.EPOCH;

    @Override
    public void sleep(Duration duration) {
        now = now.plus(duration);
    }

    Duration passed() {
        return Duration.between(Instant.EPOCH, now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
