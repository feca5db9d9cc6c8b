package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * Faults that are written down beforehand: "the third create loses its answer". Each line counts the calls that it means
 * for itself; where several lines strike at once, the first one written does.
 */
public final class ScriptedFaults implements Faults {

    private final List<Line> lines = new ArrayList<>();

    /** The nth call (from 1) whose name begins so goes wrong. */
    public ScriptedFaults on(String prefix, int nth, Fault fault) {
        return between(prefix, nth, nth, fault);
    }

    /** The first n calls whose name begins so go wrong. */
    public ScriptedFaults first(String prefix, int n, Fault fault) {
        return between(prefix, 1, n, fault);
    }

    /** Every call whose name begins so goes wrong; the empty name means every call. */
    public ScriptedFaults always(String prefix, Fault fault) {
        return between(prefix, 1, Integer.MAX_VALUE, fault);
    }

    private synchronized ScriptedFaults between(String prefix, int from, int to, Fault fault) {
        lines.add(new Line(prefix, from, to, fault));
        return this;
    }

    @Override
    public synchronized Fault of(Call call) {
        Fault struck = null;
        for (Line line : lines) {
            if (call.matches(line.prefix) && line.strikes() && struck == null) {
                struck = line.fault;
            }
        }
        return struck == null ? Fault.NONE : struck;
    }

    private static final class Line {
        private final String prefix;
        private final int from;
        private final int to;
        private final Fault fault;
        private int count;

        Line(String prefix, int from, int to, Fault fault) {
            this.prefix = prefix;
            this.from = from;
            this.to = to;
            this.fault = fault;
        }

        boolean strikes() {
            count++;
            return count >= from && count <= to;
        }
    }
}
