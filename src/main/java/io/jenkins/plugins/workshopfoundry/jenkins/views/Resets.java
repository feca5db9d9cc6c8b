package io.jenkins.plugins.workshopfoundry.jenkins.views;

import hudson.Extension;
import hudson.ExtensionList;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The seats that are being set back, and what came of it, for their page to show. Only of this life of Jenkins: a machine
 * finishes a reset that it has begun, whatever becomes of us.
 */
@Extension
public final class Resets {

    /** More is not looked at any more; the oldest is forgotten. */
    private static final int MOST = 1000;

    private final Clock clock;
    private final Map<Seat, Progress> known = new LinkedHashMap<>();

    /** Jenkins makes one. */
    public Resets() {
        this(Clock.systemUTC());
    }

    Resets(Clock clock) {
        this.clock = clock;
    }

    /** Those of this Jenkins. */
    static Resets here() {
        return ExtensionList.lookupSingleton(Resets.class);
    }

    private record Seat(String room, int number) {}

    /**
     * How far the reset of a seat is.
     *
     * @param underWay whether it has not ended
     * @param text what is to be told of it in a few words, or the empty text
     * @param why why it has failed, in whole sentences, or the empty text
     */
    record Progress(boolean underWay, String text, String why) {

        static final Progress NONE = new Progress(false, "", "");
    }

    /** How far the last reset of a seat is; {@link Progress#NONE} if there was none. */
    synchronized Progress of(String room, int seat) {
        return known.getOrDefault(new Seat(room, seat), Progress.NONE);
    }

    /** Whether any seat of a classroom is being set back. */
    synchronized boolean underWay(String room) {
        return known.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().room().equals(room) && entry.getValue().underWay());
    }

    /** Notes that one begins; false, and nothing noted, if the seat is being set back already. */
    synchronized boolean begin(String room, int seat) {
        if (of(room, seat).underWay()) {
            return false;
        }
        note(room, seat, new Progress(true, "being reset since " + Words.time(clock.instant()), ""));
        known.keySet().stream().limit(Math.max(0, known.size() - MOST)).toList().forEach(known::remove);
        return true;
    }

    /** Notes that it has ended well. */
    synchronized void done(String room, int seat) {
        note(room, seat, new Progress(false, "reset at " + Words.time(clock.instant()), ""));
    }

    /** Notes why it has not. */
    synchronized void failed(String room, int seat, String why) {
        note(room, seat, new Progress(false, "not reset at " + Words.time(clock.instant()), why));
    }

    /** What has ended of a classroom's is no news any more: its machine is another one. */
    synchronized void forget(String room) {
        known.entrySet()
                .removeIf(entry ->
                        entry.getKey().room().equals(room) && !entry.getValue().underWay());
    }

    /** The newest is the last one. */
    private void note(String room, int number, Progress progress) {
        Seat seat = new Seat(room, number);
        known.remove(seat);
        known.put(seat, progress);
    }
}
