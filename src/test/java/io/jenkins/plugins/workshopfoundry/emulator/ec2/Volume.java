package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import org.jspecify.annotations.Nullable;

/** A disk. */
final class Volume extends Thing {

    private final Disk disk;
    private final String zone;
    private @Nullable Instance instance;

    Volume(String id, Ask ask, Disk disk, String zone, Instance instance) {
        super(id, ask);
        this.disk = disk;
        this.zone = zone;
        this.instance = instance;
    }

    @Override
    String kind() {
        return "volume";
    }

    Disk disk() {
        return disk;
    }

    String zone() {
        return zone;
    }

    @Nullable
    Instance instance() {
        return instance;
    }

    String status() {
        return instance == null ? "available" : "in-use";
    }

    void detach() {
        instance = null;
    }
}
