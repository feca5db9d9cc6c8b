package io.jenkins.plugins.workshopfoundry.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PriceFileTest {

    private final PriceFile file = PriceFile.bundled();

    @Test
    void hasADateAndASourceForEveryNumber() {
        assertThat(file.asOf()).isNotNull();
        for (Provider provider : List.of(Provider.AWS, Provider.GCP)) {
            CloudPrices prices = file.of(provider).orElseThrow();
            Stream<Price> all = Stream.concat(
                    prices.machineHours().values().stream(),
                    Stream.of(prices.diskGigabyteMonth(), prices.addressHour()));
            assertThat(all).allSatisfy(price -> {
                assertThat(price.dollars()).isGreaterThan(BigDecimal.ZERO);
                assertThat(price.source()).contains(".com/");
            });
        }
    }

    @Test
    void pricesTheMachinesThatSeatsAndBakesTakeByDefault() {
        assertThat(file.of(Provider.GCP).orElseThrow().machineHours())
                .containsKeys("n1-standard-2", "e2-standard-4", "e2-standard-8");
        assertThat(file.of(Provider.AWS).orElseThrow().machineHours())
                .containsKeys("t3.large", "t3.xlarge", "t3.2xlarge", "t4g.large", "t4g.xlarge", "t4g.2xlarge");
    }

    @Test
    void hasNoPricesForWhatIsFree() {
        assertThat(file.of(Provider.LOCAL)).isEmpty();
    }
}
