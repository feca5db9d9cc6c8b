package io.jenkins.plugins.workshopfoundry.classroom;

import java.time.Instant;
import java.util.Map;

/**
 * A learner's seat. A secret: the links open the seat.
 *
 * @param classroom the classroom's id
 * @param seat the seat's number
 * @param links a link by endpoint that opens it
 * @param rejoinToken what brings the same learner back to the same seat
 * @param expires when the classroom ends
 */
public record Joined(String classroom, int seat, Map<String, String> links, String rejoinToken, Instant expires) {

    /** Copies the map. */
    public Joined {
        links = Map.copyOf(links);
    }

    /** Without what opens the seat. */
    @Override
    public String toString() {
        return "Joined[" + classroom + ", seat " + seat + "]";
    }
}
