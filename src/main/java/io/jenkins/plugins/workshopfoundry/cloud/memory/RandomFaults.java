package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Faults drawn from a seed: the same seed and the same calls give the same faults. */
public final class RandomFaults implements Faults {

    private final RandomGenerator random;
    private final Rates rates;

    /**
     * How often what goes wrong; each between 0 and 1.
     *
     * @param refused of all calls that change something
     * @param unanswered of all calls: half of them were done nevertheless, where they change something
     * @param slow of all calls
     * @param slowest no slow call takes longer
     * @param lagging of all calls that create or remove
     * @param longestLag nothing lags longer
     * @param leavesDisk of all removals of machines
     * @param doomed of all creations
     */
    public record Rates(
            double refused,
            double unanswered,
            double slow,
            Duration slowest,
            double lagging,
            Duration longestLag,
            double leavesDisk,
            double doomed) {

        /** A bad day, on which patience still gets there. */
        public static Rates badDay() {
            return new Rates(0.002, 0.05, 0.05, Duration.ofSeconds(30), 0.3, Duration.ofSeconds(20), 0.05, 0.002);
        }
    }

    /** Draws from the generator, which nobody else may use. */
    public RandomFaults(RandomGenerator random, Rates rates) {
        this.random = random;
        this.rates = rates;
    }

    @Override
    public synchronized Fault of(Call call) {
        boolean changes = call.matches("create") || call.matches("remove") || call.matches("machine");
        Fault fault = Fault.of(kind(changes));
        if (strikes(rates.slow)) {
            fault = fault.after(upTo(rates.slowest));
        }
        if (changes && strikes(rates.lagging)) {
            fault = fault.lagging(upTo(rates.longestLag));
        }
        if (call.matches("remove.machine") && strikes(rates.leavesDisk)) {
            fault = fault.leavingDisk();
        }
        return call.matches("create") && strikes(rates.doomed) ? fault.dooming() : fault;
    }

    private Fault.Kind kind(boolean changes) {
        if (changes && strikes(rates.refused)) {
            return Fault.Kind.REFUSE;
        }
        if (!strikes(rates.unanswered)) {
            return Fault.Kind.NONE;
        }
        if (random.nextBoolean()) {
            return Fault.Kind.LOSE_ANSWER;
        }
        return random.nextBoolean() ? Fault.Kind.THROTTLE : Fault.Kind.TIME_OUT;
    }

    private boolean strikes(double rate) {
        return random.nextDouble() < rate;
    }

    private Duration upTo(Duration longest) {
        return longest.isZero() ? longest : Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
    }
}
