package io.jenkins.plugins.workshopfoundry.emulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Trouble that is written down beforehand. Each line counts the requests that it means for itself; where several lines
 * strike at once, the first one written does.
 */
public final class ScriptedTrouble implements Trouble {

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** The first n requests of an action go wrong. */
    public ScriptedTrouble first(int n, String action, Mishap mishap) {
        return add(call -> call.action().equals(action), n, mishap);
    }

    /** Every request of an action goes wrong. */
    public ScriptedTrouble always(String action, Mishap mishap) {
        return first(Integer.MAX_VALUE, action, mishap);
    }

    /** Every request of an action in one region goes wrong. */
    public ScriptedTrouble in(String region, String action, Mishap mishap) {
        return add(call -> call.region().equals(region) && call.action().equals(action), Integer.MAX_VALUE, mishap);
    }

    /** The first attempts of the call with a number go wrong. */
    public ScriptedTrouble call(int number, int attempts, Mishap mishap) {
        return add(call -> call.number() == number, attempts, mishap);
    }

    private ScriptedTrouble add(Predicate<Call> meant, int times, Mishap mishap) {
        lines.add(new Line(meant, times, mishap));
        return this;
    }

    @Override
    public synchronized Mishap with(Call call) {
        Mishap struck = Mishap.NONE;
        for (Line line : lines) {
            if (line.strikes(call) && struck.equals(Mishap.NONE)) {
                struck = line.mishap;
            }
        }
        return struck;
    }

    private static final class Line {
        private final Predicate<Call> meant;
        private final Mishap mishap;
        private int left;

        Line(Predicate<Call> meant, int times, Mishap mishap) {
            this.meant = meant;
            this.left = times;
            this.mishap = mishap;
        }

        boolean strikes(Call call) {
            return meant.test(call) && left-- > 0;
        }
    }
}
