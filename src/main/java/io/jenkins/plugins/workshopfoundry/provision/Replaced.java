package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import java.util.List;

/**
 * Machines of an open classroom that were made again.
 *
 * @param classroom the classroom's id
 * @param machines their names; empty if all of them ran again of themselves
 * @param seats the seats on them, as new, by number
 */
public record Replaced(String classroom, List<String> machines, List<SeatRecord> seats) {

    /** Copies the lists. */
    public Replaced {
        machines = List.copyOf(machines);
        seats = List.copyOf(seats);
    }
}
