package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import io.jenkins.plugins.workshopfoundry.cost.Estimate;

/** What seats will cost, in words. Pure. */
final class Forecast {

    private Forecast() {}

    static String words(int seats, String cloud, String time, Estimate estimate) {
        String what = seats + (seats == 1 ? " seat" : " seats") + " on " + cloud + " for " + time;
        return estimate.isFree() ? what + " cost nothing." : what + ": " + estimate.words();
    }
}
