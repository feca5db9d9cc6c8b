package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.emulator.ec2.Settings;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What runs already is taken from the quota of virtual processors; what runs as spot is taken from that of spot. */
class ProcessorsIT implements EmulatedFixture {

    private static final int QUOTA = 4;
    private static final int EACH = 2;

    private final Emulated emulated = new Emulated(Settings.usual().withQuota(QUOTA, QUOTA, 5));

    @Override
    public Emulated emulated() {
        return emulated;
    }

    @AfterEach
    void end() {
        emulated.close();
    }

    @Test
    void whatRunsAndWhatIsWantedFitTogether() {
        assertThat(check(QUOTA / EACH, false)).isEmpty();
        runningMachine(machine("a"));
        assertThat(check(QUOTA / EACH - 1, false)).isEmpty();
        assertThat(check(QUOTA / EACH, false))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.what()).contains("2 of t3.large need 4", "in eu-central-1", "2 of the 4"));
        assertThat(check(QUOTA / EACH, true)).isEmpty();
    }

    private List<Problem> check(int machines, boolean spot) {
        return emulated.cloud.preflight().check(region(), Architecture.AMD64, "t3.large", machines, spot);
    }
}
