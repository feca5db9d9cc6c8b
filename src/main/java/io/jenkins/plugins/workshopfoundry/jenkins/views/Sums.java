package io.jenkins.plugins.workshopfoundry.jenkins.views;

import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What classrooms come to, together.
 *
 * @param rooms how many
 * @param seats their seats
 * @param learners who sits there
 * @param costs what each has cost so far
 */
public record Sums(int rooms, int seats, int learners, List<Estimate> costs) {

    /** Copies the list. */
    public Sums {
        costs = List.copyOf(costs);
    }

    /** All of it in one sentence. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "%,d %s with %,d seats, %,d of them taken; %s.",
                rooms,
                rooms == 1 ? "classroom" : "classrooms",
                seats,
                learners,
                spent());
    }

    private String spent() {
        if (costs.stream().allMatch(cost -> cost.isComplete() && cost.isFree())) {
            return "free so far";
        }
        BigDecimal dollars = costs.stream().map(Estimate::dollars).reduce(BigDecimal.ZERO, BigDecimal::add);
        String more = costs.stream().allMatch(Estimate::isComplete) ? "" : "more than ";
        return String.format(Locale.ROOT, "%s$%,.2f so far by list prices", more, dollars);
    }
}
