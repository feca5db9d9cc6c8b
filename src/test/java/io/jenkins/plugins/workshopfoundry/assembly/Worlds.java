package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.engine.World;
import java.util.Map;
import java.util.Set;

/** Opens engines on a {@link World}. */
public final class Worlds {

    private Worlds() {}

    /** A process, as an edge has it. */
    public static OpenFoundry open(World.Process process) {
        return new OpenFoundry(
                process.foundry(),
                process.parts(),
                new LazySites(Map.of(), Set.of()),
                aws -> process.parts().sites().all().get(0),
                (controller, key) -> {});
    }
}
