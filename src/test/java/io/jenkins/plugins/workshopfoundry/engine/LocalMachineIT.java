package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine workshop, whose units, files and checks need a machine that really boots. */
class LocalMachineIT {

    @TempDir
    private Path folder;

    @Test
    void bakesAMachineThatPassesItsOwnChecks() throws Exception {
        try (LocalFoundry local = new LocalFoundry(folder, "machine")) {
            try {
                BakedImage image = local.bake("vxlan-machine");
                assertThat(image.name()).isEqualTo("vxlan-machine");
                assertThat(image.details().seating().possible()).isFalse();
                assertThat(local.log().lines()).anyMatch(line -> line.contains("the tunnel is a port of the bridge"));
            } finally {
                assertThat(local.takeDown()).isEmpty();
            }
            assertThat(local.left()).isEmpty();
        }
    }
}
