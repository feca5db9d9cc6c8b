package io.jenkins.plugins.workshopfoundry.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.assembly.Desk;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

    private final DefaultsConfiguration defaults = new DefaultsConfiguration();
    private final BudgetConfiguration budget = new BudgetConfiguration();
    private final Limits limits = new Limits(defaults, budget, Clock.systemUTC());

    @TempDir
    private Path home;

    @Test
    void aClassroomMayHaveAsManySeatsAsAreConfigured() {
        defaults.setMaxSeats(12);
        withDesk(desk -> {
            assertThatCode(() -> limits.allow(desk, 12, estimate("0"))).doesNotThrowAnyException();
            assertThatThrownBy(() -> limits.allow(desk, 13, estimate("0")))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("13 seats are more than the 12");
        });
    }

    @Test
    void aForecastAboveTheBudgetIsRefused() {
        budget.setPerClassroom("0.01");
        withDesk(desk -> assertThatThrownBy(() -> limits.allow(desk, 20, estimate("0.02")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("The classroom would cost")
                .hasMessageContaining("the limit is 0.01"));
    }

    @Test
    void withoutABudgetNothingIsReckoned() {
        limits.spend(estimate("900", "x1.mega"), () -> {
            throw new AssertionError("asked for the month");
        });
    }

    @Test
    void theMonthIsLimitedWithWhatIsCommittedAlready() {
        budget.setPerMonth("100");

        limits.spend(estimate("40"), () -> new BigDecimal("60"));
        assertThatThrownBy(() -> limits.spend(estimate("40"), () -> new BigDecimal("60.01")))
                .hasMessageContaining("the classrooms of this month would cost 100.01 US dollars");
    }

    /** Two hours of a machine on AWS cost some cents, and 200 hours some dollars. */
    @Test
    void aClassIsNotLengthenedBeyondTheBudgetEither() {
        budget.setPerClassroom("2");
        withDesk(desk -> {
            assertThatCode(() -> limits.allowLonger(desk, room(), Duration.ofHours(1)))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> limits.allowLonger(desk, room(), Duration.ofHours(200)))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("the limit is 2");
        });
    }

    @Test
    void whatIsAddedCountsForTheMonthAndWhatIsCommittedDoesNotCountTwice() {
        withDesk(desk -> {
            budget.setPerMonth(desk.whole(room(), Duration.ofHours(50))
                    .dollars()
                    .subtract(desk.whole(room(), Duration.ZERO).dollars())
                    .toPlainString());
            assertThatCode(() -> limits.allowLonger(desk, room(), Duration.ofHours(49)))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> limits.allowLonger(desk, room(), Duration.ofHours(51)))
                    .isInstanceOf(InvalidRequest.class);
        });
    }

    @Test
    void whatHasNoPriceIsRefusedUnderABudget() {
        budget.setPerMonth("100");

        assertThatThrownBy(() -> limits.spend(estimate("1", "x1.mega"), () -> BigDecimal.ZERO))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("no price for x1.mega");
    }

    @Test
    void nothingIsCommittedInAnEmptyLedger() {
        withDesk(desk -> assertThat(desk.committed(Instant.EPOCH)).isZero());
    }

    private void withDesk(java.util.function.Consumer<Desk> work) {
        Configuration configuration = new Configuration(
                home.resolve("ledger/ledger.db").toString(), home, home.resolve("key"), "jenkins-1", null, true);
        try (OpenFoundry open = OpenFoundry.open(configuration)) {
            work.accept(open.foundry().desk());
        }
    }

    /** One machine at AWS for two hours. */
    private static ClassroomRecord room() {
        Instant begun = Instant.parse("2026-11-21T09:00:00Z");
        return new ClassroomRecord(
                "room-x",
                "hello-compose",
                "image-x",
                Provider.AWS,
                new Region("us-east-1"),
                ClassroomState.OPEN,
                4,
                begun.plus(Duration.ofHours(2)),
                "hash",
                "{\"machines\":[{\"type\":\"t3.large\"}]}",
                begun);
    }

    private static Estimate estimate(String dollars, String... unpriced) {
        return new Estimate(
                List.of(new Estimate.Line("machines", new BigDecimal(dollars), "a test")),
                List.of(unpriced),
                LocalDate.of(2026, 11, 21),
                "");
    }
}
