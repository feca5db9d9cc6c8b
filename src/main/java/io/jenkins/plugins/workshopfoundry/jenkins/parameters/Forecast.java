package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import io.jenkins.plugins.workshopfoundry.cost.Estimate;

/** What seats will cost, in words. Pure. */
final class Forecast {

    private Forecast() {}

    static String words(int seats, String cloud, String time, Estimate estimate) {
        String what = seats + (seats == 1 ? " seat" : " seats") + " on " + cloud + " for " + time;
        if (!estimate.isComplete()) {
            return what + ": there is no price for " + String.join(", ", estimate.unpriced()) + ".";
        }
        if (estimate.lines().isEmpty()) {
            return what + " cost nothing.";
        }
        String note = estimate.note().isEmpty() ? "" : " " + estimate.note();
        return what + ": about $" + estimate.dollars() + " by the list prices of " + estimate.asOf() + "." + note;
    }
}
