package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.cloud.CloudFixture;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Settings;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What runs already is taken from the quota of virtual processors; what runs as spot is taken from that of spot. */
class ProcessorsIT implements CloudFixture {

    private static final int QUOTA = 4;
    private static final int EACH = 2;

    private final Emulated emulated = new Emulated(Settings.usual().withQuota(QUOTA, QUOTA, 5));

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

    @Override
    public AwsCloud cloud() {
        return emulated.cloud;
    }

    @Override
    public Region region() {
        return Specs.HERE;
    }

    @Override
    public ResourceRef image() {
        return cloud().images()
                .base("debian-12", architecture(), region(), line -> {})
                .image();
    }

    @Override
    public Poll poll() {
        return emulated.poll;
    }

    @Override
    public OwnershipLabels labels(String name) {
        return Specs.labels("run-1-" + name);
    }
}
