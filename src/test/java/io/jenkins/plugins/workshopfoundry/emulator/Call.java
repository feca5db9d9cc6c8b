package io.jenkins.plugins.workshopfoundry.emulator;

import java.util.Map;

/**
 * One request as it arrived.
 *
 * @param number which call it is, from 1; the attempts of one call have one number
 * @param attempt which attempt of that call, from 1
 * @param region where, or "" where the request does not say
 * @param action the API's own name of the action, for instance {@code RunInstances}
 * @param parameters everything that was asked, as it came
 */
public record Call(int number, int attempt, String region, String action, Map<String, String> parameters) {

    /** Copies the map. */
    public Call {
        parameters = Map.copyOf(parameters);
    }

    @Override
    public String toString() {
        return "#" + number + (attempt > 1 ? " (attempt " + attempt + ")" : "") + " " + region + " " + action;
    }
}
