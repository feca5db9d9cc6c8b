package io.jenkins.plugins.workshopfoundry.run;

/**
 * The instants at which a process can die with a difference: around each stage and each call that creates or removes.
 * In production nobody listens; crash suites and simulations do, and enumerate them.
 */
@FunctionalInterface
public interface Checkpoints {

    /** Nobody listens. */
    Checkpoints NONE = point -> {};

    /** The process is at this point now; a listener that throws or never returns is a crash. */
    void at(String point);
}
