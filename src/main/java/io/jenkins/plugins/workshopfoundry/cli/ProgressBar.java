package io.jenkins.plugins.workshopfoundry.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How far a transfer is: one line that is drawn over again on a terminal, at most ten times a second; plain lines at every
 * quarter elsewhere.
 */
final class ProgressBar {

    private static final int WIDTH = 24;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String CLEAR = "\r\u001B[K";

    private final Console console;
    private final Clock clock;
    private Instant next = Instant.EPOCH;
    private boolean drawn;
    private String what = "";
    private long quarter;

    ProgressBar(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    void show(String transfer, long done, long total) {
        if (!transfer.equals(what)) {
            clear();
            what = transfer;
            quarter = 0;
            next = Instant.EPOCH;
        }
        if (console.lively()) {
            draw(done, total);
        } else if (total > 0 && done * 4 / total > quarter) {
            quarter = done * 4 / total;
            console.say("  %s: %s of %s".formatted(what, amount(done, total), amount(total, total)));
        }
    }

    /** Takes the bar away, so that a line can be written. */
    void clear() {
        if (drawn) {
            console.draw(CLEAR);
            drawn = false;
        }
    }

    private void draw(long done, long total) {
        if (clock.instant().isBefore(next) && done != total) {
            return;
        }
        next = clock.instant().plus(PAUSE);
        drawn = true;
        if (total <= 0) {
            console.draw(CLEAR + "  " + what + " " + size(done));
            return;
        }
        int full = (int) Math.max(0, Math.min(WIDTH, done * WIDTH / total));
        console.draw("%s  %s [%s%s] %s of %s"
                .formatted(
                        CLEAR,
                        what,
                        "#".repeat(full),
                        ".".repeat(WIDTH - full),
                        amount(done, total),
                        amount(total, total)));
    }

    /** Less than a thousand of anything is a count, of seats for instance, and not bytes. */
    private static String amount(long part, long total) {
        return total < 1000 ? Long.toString(part) : size(part);
    }

    /** Decimal megabytes, as disks and networks are sold. */
    static String size(long bytes) {
        if (bytes < 1_000_000) {
            return (bytes + 999) / 1000 + " kB";
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }
}
