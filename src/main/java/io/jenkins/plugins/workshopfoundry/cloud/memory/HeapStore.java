package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.util.function.Function;

/** State on the heap: for simulations, where the object outlives a pretended process. Changes check before they act. */
public final class HeapStore extends Store {

    private final World world = World.empty();

    /** An empty cloud. */
    public HeapStore() {}

    @Override
    synchronized <T> T change(Function<World, T> change) {
        return change.apply(world);
    }

    @Override
    synchronized <T> T look(Function<World, T> question) {
        return question.apply(world);
    }
}
