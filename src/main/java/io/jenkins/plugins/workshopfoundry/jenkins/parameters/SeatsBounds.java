package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;

/**
 * How many seats may be asked for. Pure.
 *
 * @param min the fewest
 * @param max the most
 */
record SeatsBounds(int min, int max) {

    /** The most that a classroom may have, as ProvisionRequest says. */
    static final int MOST = 500;

    /** @throws InvalidRequest if nobody could give a number between them */
    SeatsBounds {
        if (min < 1 || max > MOST || min > max) {
            throw new InvalidRequest(
                    "Nobody can ask for at least " + min + " and at most " + max + " seats.",
                    "Give bounds between 1 and " + MOST + ".");
        }
    }

    /** @throws InvalidRequest if that is not a number within the bounds */
    int parse(String text) {
        String digits = text.strip();
        int seats = digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : -1;
        if (seats < min || seats > max) {
            throw new InvalidRequest("'" + text + "' seats cannot be asked for here.", "Give " + words() + ".");
        }
        return seats;
    }

    /** The bounds, for people. */
    String words() {
        return "a number from " + min + " to " + max;
    }
}
