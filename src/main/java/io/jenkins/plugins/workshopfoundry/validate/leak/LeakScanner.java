package io.jenkins.plugins.workshopfoundry.validate.leak;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for secrets in one text after the other. A scanner is immutable and serves any number of threads; each scan needs
 * {@value Window#CAPACITY} bytes, however large the text and however long its lines.
 *
 * <p>A text with a NUL among its first {@value #BINARY_SAMPLE} bytes is binary and not looked at any further. A finding
 * is left out when its line, or the line before it, says {@value #ALLOW}.
 */
public final class LeakScanner {

    /** What an author writes beside a secret that is meant to be there. */
    public static final String ALLOW = "workshop-foundry:allow-secret";

    /** How many findings of one text are reported. */
    public static final int MOST = 20;

    /** What git looks at, too, to tell binary files (git, xdiff-interface.c, FIRST_FEW_BYTES). */
    static final int BINARY_SAMPLE = 8000;

    /** How much is to be expected of what a text calls a secret. */
    public enum Depth {
        /** Only secrets that are told by their own form: for lock files, generated code and examples. */
        CERTAIN,
        /** Values that are called a secret and look random, too. */
        NAMED,
        /** As before, and shorter values count: for files that exist to hold values. */
        VALUES
    }

    private final DetectorSet certain = new DetectorSet(Detectors.certain());
    private final DetectorSet named = with(Detectors.assignment(Plausible::random));
    private final DetectorSet values = with(Detectors.assignment(Plausible::randomInEnvFile));

    /**
     * Scans one text to its end.
     *
     * @param in the text, in UTF-8 or any encoding that agrees with ASCII; it is not closed
     * @return at most {@value #MOST} findings in the order of the text
     */
    public List<Leak> scan(InputStream in, Depth depth) throws IOException {
        Window window = new Window(in);
        if (window.binary()) {
            return List.of();
        }
        LeakCollector found = new LeakCollector();
        DetectorSet detectors = switch (depth) {
            case CERTAIN -> certain;
            case NAMED -> named;
            case VALUES -> values;
        };
        int state = detectors.keywords().start();
        do {
            state = pass(window, detectors, state, found);
        } while (!found.full() && window.advance());
        return found.leaks();
    }

    private static int pass(Window window, DetectorSet detectors, int before, LeakCollector found) {
        Keywords keywords = detectors.keywords();
        int state = before;
        int end = window.safeEnd();
        for (int at = window.position(); at < end; at++) {
            byte letter = window.at(at);
            state = keywords.step(state, letter);
            if (letter == '\n') {
                window.lineEndsAt(at);
            } else if (keywords.ends(state)) {
                found.look(window, at, detectors.candidates(state));
            }
        }
        return state;
    }

    private static DetectorSet with(Detector assignment) {
        return new DetectorSet(Stream.concat(Detectors.certain().stream(), Stream.of(assignment))
                .toList());
    }
}
