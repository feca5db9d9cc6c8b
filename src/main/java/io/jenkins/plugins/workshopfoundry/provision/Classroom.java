package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import java.time.Instant;
import java.util.List;

/**
 * A classroom that is open.
 *
 * @param id its id
 * @param name the workshop's name
 * @param expires when it ends
 * @param joinCode the code with which learners come in; a secret of the class
 * @param seats its seats by number
 */
public record Classroom(String id, String name, Instant expires, String joinCode, List<SeatRecord> seats) {

    /** Copies the list. */
    public Classroom {
        seats = List.copyOf(seats);
    }

    /** Without the join code. */
    @Override
    public String toString() {
        return "Classroom[" + id + ", " + seats.size() + " seats]";
    }
}
