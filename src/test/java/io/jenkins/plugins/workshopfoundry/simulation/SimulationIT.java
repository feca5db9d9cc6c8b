package io.jenkins.plugins.workshopfoundry.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A few hundred stories on every build; 'make simulate' plays as many as one likes. */
class SimulationIT {

    private static final int STORIES = 300;

    @Test
    void leavesNothingBehindWhateverHappens() throws IOException {
        int crashes = 0;
        for (long seed = 1; seed <= STORIES; seed++) {
            crashes += SimulateMain.play(seed, false);
        }
        assertThat(crashes).as("stories in which nobody dies prove little").isGreaterThan(STORIES);
    }

    @Test
    void playsTheSameStoryFromTheSameSeed() throws IOException {
        assertThat(SimulateMain.told(7)).isEqualTo(SimulateMain.told(7));
    }
}
