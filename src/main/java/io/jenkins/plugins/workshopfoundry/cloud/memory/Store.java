package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.util.function.Function;

/**
 * Where the pretend cloud's state lives. It outlives the process, real or pretended, that calls the cloud; several may
 * share it.
 */
public abstract sealed class Store permits HeapStore, FileStore {

    /** Changes the state, alone; what it did is kept when this returns, and nothing is when it throws. */
    abstract <T> T change(Function<World, T> change);

    /** Looks at the state, and changes nothing that matters. */
    abstract <T> T look(Function<World, T> question);
}
