package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * The one way into the pretend cloud: every call is counted, and goes wrong if it is its turn.
 *
 * @param store the state
 * @param faults what goes wrong
 * @param poll time
 * @param calls counts
 */
record Door(Store store, Faults faults, Poll poll, CallCounter calls) {

    /**
     * What one call finds inside.
     *
     * @param world the state
     * @param now when the call is carried out
     * @param fault what is to go wrong with what it does
     */
    record Visit(World world, Instant now, Fault fault) {

        /** When others see what this call does, in a cloud that settles within the given time. */
        Instant seen(Duration settle) {
            return now.plus(fault.lag().compareTo(settle) < 0 ? fault.lag() : settle);
        }
    }

    /** A call that changes something. */
    <T> T act(String name, String about, Function<Visit, T> action) {
        return call(new Call(name, about), fault -> store.change(visiting(fault, action)));
    }

    /** A call that asks. */
    <T> T ask(String name, String about, Function<Visit, T> question) {
        return call(new Call(name, about), fault -> store.look(visiting(fault, question)));
    }

    private <T> Function<World, T> visiting(Fault fault, Function<Visit, T> action) {
        return world -> {
            Instant now = poll.clock().instant();
            world.settle(now);
            return action.apply(new Visit(world, now, fault));
        };
    }

    private <T> T call(Call call, Function<Fault, T> work) {
        calls.count(call);
        Fault fault = faults.of(call);
        if (!fault.delay().isZero()) {
            poll.sleeper().sleep(fault.delay());
        }
        refuse(call, fault);
        T answer = work.apply(fault);
        if (fault.kind() == Fault.Kind.LOSE_ANSWER) {
            throw unanswered(call, "The connection was lost");
        }
        return answer;
    }

    private static void refuse(Call call, Fault fault) {
        switch (fault.kind()) {
            case REFUSE ->
                throw new CloudRefused(
                        "The pretend cloud refuses %s of %s.".formatted(call.name(), call.about()),
                        "Nothing can be done: the fault was asked for.");
            case THROTTLE -> throw unanswered(call, "Too many requests");
            case TIME_OUT -> throw unanswered(call, "There was no answer");
            default -> {}
        }
    }

    private static CloudUnavailable unanswered(Call call, String what) {
        return new CloudUnavailable(
                "%s: %s of %s in the pretend cloud.".formatted(what, call.name(), call.about()), "Try again.");
    }
}
