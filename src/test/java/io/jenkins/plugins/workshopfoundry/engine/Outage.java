package io.jenkins.plugins.workshopfoundry.engine;

import io.jenkins.plugins.workshopfoundry.ledger.jdbc.Turns;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A ledger that does not answer for a while, from one of its transactions on. */
final class Outage implements Turns {

    /** How it begins. */
    enum Way {
        /** The transaction does not happen: another process has locked the ledger. */
        LOCKED,
        /** The transaction happens, and nobody is told: the server went away. */
        ANSWER_LOST
    }

    private static final String ENGINE = "io.jenkins.plugins.workshopfoundry.";

    private final Clock clock;
    private final int first;
    private final Way way;
    private final Duration length;
    private final List<String> places = new ArrayList<>();
    private Instant until = Instant.MIN;

    /**
     * @param first the transaction, from 1
     * @param length how long nothing answers from then on
     */
    Outage(Clock clock, int first, Way way, Duration length) {
        this.clock = clock;
        this.first = first;
        this.way = way;
        this.length = length;
    }

    /** Of the transactions from each place in the engine, the first and the last, from 1. */
    SortedSet<Integer> points() {
        SortedSet<Integer> points = new TreeSet<>();
        for (int each = 0; each < places.size(); each++) {
            if (places.indexOf(places.get(each)) == each || places.lastIndexOf(places.get(each)) == each) {
                points.add(each + 1);
            }
        }
        return points;
    }

    /** From which statements of the engine the ledger is being asked. */
    private static String place() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith(ENGINE))
                        .map(frame -> frame.getClassName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining(" ")));
    }

    @Override
    public void asked() {
        places.add(place());
        if (way == Way.LOCKED) {
            strike();
        }
        refuse();
    }

    @Override
    public void done() {
        if (way == Way.ANSWER_LOST) {
            strike();
            refuse();
        }
    }

    /** It begins now, whatever comes next. */
    void strikes() {
        strikesFor(length);
    }

    void strikesFor(Duration time) {
        until = clock.instant().plus(time);
    }

    private void strike() {
        if (places.size() == first) {
            strikes();
        }
    }

    private void refuse() {
        if (clock.instant().isBefore(until)) {
            throw new LedgerUnavailable("The ledger is out of reach.", "Wait.", null);
        }
    }
}
