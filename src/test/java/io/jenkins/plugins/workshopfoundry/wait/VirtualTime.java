package io.jenkins.plugins.workshopfoundry.wait;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Time that passes only when somebody sleeps or a test says so. One object is both the clock and the sleeper, so that
 * what waits an hour in the story takes no time in the test. Safe for several threads, which then share the one time.
 */
public final class VirtualTime extends Clock implements Sleeper {

    /** When every story begins, unless it says otherwise; a Monday morning. */
    public static final Instant BEGINNING = Instant.parse("2026-03-02T08:00:00Z");

    private Instant now;
    private Duration slept = Duration.ZERO;
    private long sleeps;

    /** Begins at {@link #BEGINNING}. */
    public VirtualTime() {
        this(BEGINNING);
    }

    /** Begins at the given instant. */
    public VirtualTime(Instant beginning) {
        this.now = beginning;
    }

    /** Somebody waits: the time passes at once. */
    @Override
    public synchronized void sleep(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Nobody can sleep " + duration);
        }
        now = now.plus(duration);
        slept = slept.plus(duration);
        sleeps++;
    }

    /** Time passes without anybody sleeping; a negative duration is a clock that is set back. */
    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** How long all sleepers together have slept. */
    public synchronized Duration slept() {
        return slept;
    }

    /** How often somebody slept. */
    public synchronized long sleeps() {
        return sleeps;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Always this time, in UTC: a story has no zones. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
