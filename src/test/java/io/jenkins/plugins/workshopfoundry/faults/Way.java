package io.jenkins.plugins.workshopfoundry.faults;

import io.jenkins.plugins.workshopfoundry.emulator.Call;
import io.jenkins.plugins.workshopfoundry.emulator.Mishap;
import io.jenkins.plugins.workshopfoundry.emulator.Trouble;

/** How a call goes wrong. */
enum Way {
    /** The permission is missing, for this one call. */
    REFUSED {
        @Override
        Mishap mishap(int past, Life life) {
            return past == 0 ? Mishap.REFUSED : Mishap.NONE;
        }
    },
    /** This call and two more are too many. */
    THROTTLED_THREE_TIMES {
        @Override
        Mishap mishap(int past, Life life) {
            return past >= 0 && past < 3 ? Mishap.THROTTLED : Mishap.NONE;
        }
    },
    /** Amazon's own fault, once. */
    BROKEN {
        @Override
        Mishap mishap(int past, Life life) {
            return past == 0 ? Mishap.BROKEN : Mishap.NONE;
        }
    },
    /** From this call on there is no answer any more, until somebody mends the network. */
    CUT_OFF {
        @Override
        Mishap mishap(int past, Life life) {
            return past >= 0 ? Mishap.RESET : Mishap.NONE;
        }
    },
    /** It is done, but nobody hears of it. */
    UNANSWERED {
        @Override
        Mishap mishap(int past, Life life) {
            return past == 0 ? Mishap.LOST : Mishap.NONE;
        }
    },
    /** The process dies before the call does anything. */
    KILLED_BEFORE {
        @Override
        Mishap mishap(int past, Life life) {
            return killed(past, life, Mishap.RESET);
        }
    },
    /** The process dies when the call has been done. */
    KILLED_AFTER {
        @Override
        Mishap mishap(int past, Life life) {
            return killed(past, life, Mishap.LOST);
        }
    };

    /** Whether it passes by itself before anybody notices: then the act just ends well. */
    boolean isHiccup() {
        return this == THROTTLED_THREE_TIMES || this == BROKEN || this == UNANSWERED;
    }

    /**
     * What goes wrong.
     *
     * @param past how many calls ago the one that was meant was, negative before it
     * @param life of the process that calls
     */
    abstract Mishap mishap(int past, Life life);

    Trouble at(int number, Life life) {
        return (Call call) -> mishap(call.number() - number, life);
    }

    /** The dead do not call. */
    private static Mishap killed(int past, Life life, Mishap end) {
        if (past == 0) {
            life.end();
            return end;
        }
        return past > 0 ? Mishap.RESET : Mishap.NONE;
    }
}
