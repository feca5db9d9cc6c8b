package io.jenkins.plugins.workshopfoundry.run;

/**
 * What a run does: its stages, in order.
 *
 * @param <R> what comes of it
 */
public interface DurableWork<R> {

    /**
     * Goes through every stage; those that are done already answer from the ledger. Called again from the beginning when
     * the run is resumed, so that everything outside of stages must be free of effects.
     */
    R perform(RunContext run);

    /**
     * Called when the run is cancelled or has failed, before what it made is removed: the place to let nobody in any more.
     * May be called more than once.
     */
    default void undoing(RunContext run) {}

    /**
     * Called when the run is cancelled or has failed, after all that it made is gone: the place to record that what it
     * was about is no more. May be called more than once.
     */
    default void undone(RunContext run) {}
}
