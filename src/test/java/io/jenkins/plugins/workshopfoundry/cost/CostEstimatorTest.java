package io.jenkins.plugins.workshopfoundry.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostEstimatorTest {

    private static final Region IOWA = new Region("us-central1");

    private final CostEstimator estimator = new CostEstimator(PriceFile.bundled());

    @Test
    void addsMachinesDisksAndAddresses() {
        Estimate estimate = estimator.forecast(
                Provider.GCP, IOWA, List.of(new MachineUse("e2-standard-4", 1, 73)), Duration.ofHours(4));

        // 4 h x 0.134, 73 GB x 4/730 months x 0.10, 4 h x 0.005
        assertThat(estimate.lines())
                .extracting(Estimate.Line::what)
                .containsExactly("1 x e2-standard-4", "disks", "addresses");
        assertThat(estimate.dollars()).isEqualByComparingTo("0.60");
        assertThat(estimate.isComplete()).isTrue();
        assertThat(estimate.note()).isEmpty();
    }

    @Test
    void aReleaseCostsItsSnapshotsInEveryRegion() {
        Estimate month = estimator.imageMonth(Provider.AWS, 16, 100);
        assertThat(month.dollars()).isEqualByComparingTo("80.00");
        assertThat(month.lines()).extracting(Estimate.Line::what).containsExactly("16 x 100 GB of image");
        assertThat(month.isComplete()).isTrue();
    }

    @Test
    void growsWithMachinesAndTime() {
        List<MachineUse> two = List.of(new MachineUse("t3.2xlarge", 2, 0));

        Estimate estimate = estimator.forecast(Provider.AWS, new Region("us-east-1"), two, Duration.ofHours(10));

        assertThat(estimate.dollars()).isEqualByComparingTo("6.76");
    }

    @Test
    void costsNothingLocally() {
        List<MachineUse> machines = List.of(new MachineUse("", 5, 100));

        for (Provider provider : List.of(Provider.LOCAL, Provider.MEMORY)) {
            Estimate estimate = estimator.forecast(provider, Region.LOCAL, machines, Duration.ofDays(14));
            assertThat(estimate.dollars()).isEqualByComparingTo("0");
            assertThat(estimate.isComplete()).isTrue();
        }
    }

    @Test
    void saysWhatHasNoPrice() {
        Estimate estimate =
                estimator.forecast(Provider.GCP, IOWA, List.of(new MachineUse("z9-mega", 3, 10)), Duration.ofHours(1));
        assertThat(estimate.unpriced()).containsExactly("3 x z9-mega");

        Estimate cluster =
                estimator.forecast(Provider.KUBERNETES, IOWA, List.of(new MachineUse("", 1, 1)), Duration.ofHours(1));
        assertThat(cluster.isComplete()).isFalse();
        assertThat(cluster.note()).contains("kubernetes");
    }

    @Test
    void saysWhoseRegionsPricesItTook() {
        Estimate estimate =
                estimator.forecast(Provider.GCP, new Region("europe-west1"), List.of(), Duration.ofHours(1));

        assertThat(estimate.note()).contains("us-central1").contains("europe-west1");
    }

    @Test
    void reckonsWhatWasUsedSoFar() {
        Instant start = Instant.parse("2026-11-21T08:00:00Z");
        List<MachineUse> one = List.of(new MachineUse("t3.xlarge", 1, 0));
        Region virginia = new Region("us-east-1");

        assertThat(estimator
                        .soFar(Provider.AWS, virginia, one, start, start.plusSeconds(5_400))
                        .dollars())
                .isEqualByComparingTo("0.26");
        assertThat(estimator
                        .soFar(Provider.AWS, virginia, one, start, start.minusSeconds(60))
                        .dollars())
                .isEqualByComparingTo("0");
    }
}
