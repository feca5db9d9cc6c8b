package io.jenkins.plugins.workshopfoundry.jenkins.views;

import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One seat, in words and without its secret.
 *
 * @param number its number
 * @param learner who sits there, or the empty text
 * @param joined since when, or the empty text
 * @param machine the machine that it is on
 * @param links its endpoints
 */
public record SeatRow(int number, String learner, String joined, String machine, List<Link> links) {

    /** Copies the list. */
    public SeatRow {
        links = List.copyOf(links);
    }

    static SeatRow of(SeatRecord seat) {
        Instant joined = seat.joined();
        return new SeatRow(
                seat.number(),
                Objects.requireNonNullElse(seat.learner(), ""),
                joined == null ? "" : Words.time(joined),
                seat.machine(),
                Link.of(seat.endpoints()));
    }
}
