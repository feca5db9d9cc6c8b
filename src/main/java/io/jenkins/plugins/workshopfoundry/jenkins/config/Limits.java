package io.jenkins.plugins.workshopfoundry.jenkins.config;

import io.jenkins.plugins.workshopfoundry.assembly.Desk;
import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/** What no classroom may exceed. */
public final class Limits {

    private final DefaultsConfiguration defaults;
    private final BudgetConfiguration budget;
    private final Clock clock;

    Limits(DefaultsConfiguration defaults, BudgetConfiguration budget, Clock clock) {
        this.defaults = defaults;
        this.budget = budget;
        this.clock = clock;
    }

    /** As they are configured now. */
    public static Limits configured() {
        WorkshopFoundryConfiguration configured = WorkshopFoundryConfiguration.get();
        return new Limits(configured.getDefaults(), configured.getBudget(), Clock.systemUTC());
    }

    /**
     * Refuses a classroom that would exceed a limit.
     *
     * @param forecast what it would cost until its end
     * @throws InvalidRequest if it has too many seats, would cost too much, or what it costs cannot be told
     */
    public void allow(Desk desk, int seats, Estimate forecast) {
        if (seats > defaults.getMaxSeats()) {
            throw new InvalidRequest(
                    seats + " seats are more than the " + defaults.getMaxSeats() + " that a classroom may have here.",
                    "Open several classrooms, or ask an administrator for more.");
        }
        spend(forecast, () -> desk.committed(month()));
    }

    /**
     * Refuses to move the end of a classroom to where it would exceed a limit.
     *
     * @param by how much later it is to end
     * @throws InvalidRequest if it would cost too much, or what it costs cannot be told
     */
    public void allowLonger(Desk desk, ClassroomRecord room, Duration by) {
        BigDecimal counted = desk.whole(room, Duration.ZERO).dollars();
        // A class of last month is not among those of this one; what is added to it is.
        spend(desk.whole(room, by), () -> desk.committed(month()).subtract(counted));
    }

    private Instant month() {
        return YearMonth.now(clock).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Refuses what would cost too much; what was committed is asked for only where it is limited. */
    void spend(Estimate forecast, Supplier<BigDecimal> committed) {
        Optional<BigDecimal> room = budget.classroomLimit();
        Optional<BigDecimal> month = budget.monthLimit();
        if ((room.isPresent() || month.isPresent()) && !forecast.isComplete()) {
            throw new InvalidRequest(
                    "There is a budget, and no price for " + String.join(", ", forecast.unpriced()) + ".",
                    "Choose other machines, or ask an administrator to lift the budget.");
        }
        room.ifPresent(limit -> within("The classroom", forecast.dollars(), limit));
        month.ifPresent(limit -> within(
                "With it, the classrooms of this month", forecast.dollars().add(committed.get()), limit));
    }

    private static void within(String what, BigDecimal dollars, BigDecimal limit) {
        if (dollars.compareTo(limit) > 0) {
            throw new InvalidRequest(
                    what + " would cost " + dollars + " US dollars at list prices; the limit is " + limit + ".",
                    "Take fewer seats or a shorter time, or ask an administrator for a higher limit.");
        }
    }
}
