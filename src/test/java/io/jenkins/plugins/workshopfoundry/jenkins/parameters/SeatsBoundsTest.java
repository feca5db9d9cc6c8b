package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeatsBoundsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void aNumberWithinTheBoundsIsTaken() {
        assertThat(new SeatsBounds(2, 30).parse(" 30 ")).isEqualTo(30);
        assertThat(new SeatsBounds(2, 30).parse("2")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "31", "", "ten", "-5", "1e1", "9999999999"})
    void anythingElseIsRefusedWithTheBounds(String text) {
        assertThatThrownBy(() -> new SeatsBounds(2, 30).parse(text))
                .isInstanceOf(InvalidRequest.class)
                .extracting(e -> ((InvalidRequest) e).remedy())
                .asString()
                .contains("from 2 to 30");
    }

    @ParameterizedTest
    @CsvSource({"0,5", "5,4", "1,501"})
    void boundsThatNobodyCanKeepAreRefused(int min, int max) {
        assertThatThrownBy(() -> new SeatsBounds(min, max)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void theMostIsWhatAClassroomMayHave() {
        assertThat(new ProvisionRequest("image", SeatsBounds.MOST, Duration.ofHours(1), null, false).seats())
                .isEqualTo(500);
        assertThatThrownBy(() -> new ProvisionRequest("image", SeatsBounds.MOST + 1, Duration.ofHours(1), null, false))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aForecastSaysTheSumAndHowOldThePricesAre() {
        Estimate.Line line = new Estimate.Line("machine", new BigDecimal("2.5"), "list");
        assertThat(Forecast.words(
                        12, "aws", "4h", new Estimate(List.of(line), List.of(), DAY, "Elsewhere it differs.")))
                .isEqualTo(
                        "12 seats on aws for 4h: about $2.50 by the list prices of 2026-03-02. Elsewhere it differs.");
        assertThat(Forecast.words(1, "local", "4h", new Estimate(List.of(), List.of(), DAY, "")))
                .isEqualTo("1 seat on local for 4h cost nothing.");
        assertThat(Forecast.words(2, "registry", "1h", new Estimate(List.of(), List.of("1 x machine"), DAY, "")))
                .isEqualTo("2 seats on registry for 1h: there is no price for 1 x machine.");
    }
}
