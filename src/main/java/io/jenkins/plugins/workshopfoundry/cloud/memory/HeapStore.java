package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.util.function.Function;

/** State on the heap: for simulations, where the object outlives a pretended process. Changes check before they act. */
public final class HeapStore extends Store {

    private final World world;

    /** An empty cloud. */
    public HeapStore() {
        this(World.empty());
    }

    private HeapStore(World world) {
        this.world = world;
    }

    /** Another cloud with all that is in this one; from here on each goes its own way. */
    public synchronized HeapStore copy() {
        return new HeapStore(world.copy());
    }

    @Override
    synchronized <T> T change(Function<World, T> change) {
        return change.apply(world);
    }

    @Override
    synchronized <T> T look(Function<World, T> question) {
        return question.apply(world);
    }
}
