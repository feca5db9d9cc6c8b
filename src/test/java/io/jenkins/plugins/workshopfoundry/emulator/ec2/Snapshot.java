package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A disk at an instant. */
final class Snapshot extends Thing {

    private final String owner;
    private final String volume;
    private final String description;
    private final Disk disk;
    private final Phase phase;

    Snapshot(String id, Ask ask, String volume, String description, Disk disk, Phase phase) {
        super(id, ask);
        this.owner = ask.owner();
        this.volume = volume;
        this.description = description;
        this.disk = disk;
        this.phase = phase;
    }

    @Override
    String kind() {
        return "snapshot";
    }

    String owner() {
        return owner;
    }

    String volume() {
        return volume;
    }

    String description() {
        return description;
    }

    Disk disk() {
        return disk;
    }

    @Nullable
    String key() {
        return disk.key();
    }

    String status(Instant now) {
        return !phase.isOver(now) ? "pending" : phase.hasFailed() ? "error" : "completed";
    }
}
