package io.jenkins.plugins.workshopfoundry.architecture.samples.provision;

import io.jenkins.plugins.workshopfoundry.architecture.samples.bake.LooksAhead;
import org.jspecify.annotations.Nullable;

public final class LooksBack {
    private @Nullable LooksAhead image;

    public void use(LooksAhead baked) {
        image = baked;
    }

    public boolean used() {
        return image != null;
    }
}
