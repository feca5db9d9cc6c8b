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
 * @param busy whether it is being set back just now, or its machine is being made again
 * @param reset how far its last reset is, or the empty text
 * @param trouble why that has failed, or the empty text
 */
public record SeatRow(
        int number,
        String learner,
        String joined,
        String machine,
        List<Link> links,
        boolean busy,
        String reset,
        String trouble) {

    /** Copies the list. */
    public SeatRow {
        links = List.copyOf(links);
    }

    /** @param awaited whether its machine is to be made again, and the seat with it */
    static SeatRow of(SeatRecord seat, Resets.Progress reset, boolean awaited) {
        Instant joined = seat.joined();
        return new SeatRow(
                seat.number(),
                Objects.requireNonNullElse(seat.learner(), ""),
                joined == null ? "" : Words.time(joined),
                seat.machine(),
                Link.of(seat.endpoints()),
                awaited || reset.underWay(),
                reset.text(),
                reset.why());
    }
}
