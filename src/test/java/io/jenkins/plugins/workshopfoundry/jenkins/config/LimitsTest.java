package io.jenkins.plugins.workshopfoundry.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.assembly.Desk;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
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

    @Test
    void whatHasNoPriceIsRefusedUnderABudget() {
        budget.setPerMonth("100");

        assertThatThrownBy(() -> limits.spend(estimate("1", "x1.mega"), () -> BigDecimal.ZERO))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("no price for x1.mega");
    }

    @Test
    void nothingIsCommittedInAnEmptyLedger() {
        withDesk(desk -> assertThat(desk.committed(java.time.Instant.EPOCH)).isZero());
    }

    private void withDesk(java.util.function.Consumer<Desk> work) {
        Configuration configuration = new Configuration(
                home.resolve("ledger/ledger.db").toString(), home, home.resolve("key"), "jenkins-1", null, true);
        try (OpenFoundry open = OpenFoundry.open(configuration)) {
            work.accept(open.foundry().desk());
        }
    }

    private static Estimate estimate(String dollars, String... unpriced) {
        return new Estimate(
                List.of(new Estimate.Line("machines", new BigDecimal(dollars), "a test")),
                List.of(unpriced),
                LocalDate.of(2026, 11, 21),
                "");
    }
}
