package io.jenkins.plugins.workshopfoundry.wait;

import java.util.List;
import java.util.function.Function;

/**
 * Does the same in many places. At the edges {@link Threads}, so that sixteen regions take as long as the slowest; in
 * simulations {@link #ONE_BY_ONE}, so that the same seed gives the same story.
 */
public interface Fanout {

    /** One after the other, in order, on the calling thread. */
    Fanout ONE_BY_ONE = new OneByOne();

    /**
     * Does the work for every item and returns when all of it is done, the answers in the order of the items. What the
     * work throws is thrown after the rest has ended; of several the first by the order of the items.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.RunStopped if this process is asked to stop meanwhile
     */
    <A, B> List<B> map(List<A> items, Function<A, B> work);
}
