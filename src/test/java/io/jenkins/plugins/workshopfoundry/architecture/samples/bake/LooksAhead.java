package io.jenkins.plugins.workshopfoundry.architecture.samples.bake;

import io.jenkins.plugins.workshopfoundry.architecture.samples.provision.LooksBack;

public final class LooksAhead {
    private final LooksBack seats = new LooksBack();

    public LooksBack seats() {
        return seats;
    }
}
