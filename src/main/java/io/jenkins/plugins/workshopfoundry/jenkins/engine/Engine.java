package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.file.Path;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The engine behind every step and page of one controller. Nothing is opened, and no cloud's classes are loaded, before it
 * is first used.
 */
public final class Engine implements AutoCloseable {

    private final Supplier<OpenFoundry> opener;
    private final Incoming incoming;
    private final Workers workers = new Workers();
    private @Nullable OpenFoundry open;
    private volatile boolean closing;

    /**
     * @param opener opens the engine as it is configured now
     * @param incoming the folder for workshops on their way in; whatever is in it when the engine opens is thrown away
     */
    public Engine(Supplier<OpenFoundry> opener, Path incoming) {
        this.opener = opener;
        this.incoming = new Incoming(incoming);
    }

    /** Some work with the foundry. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        /** Does it. */
        T with(Foundry foundry) throws E;
    }

    /**
     * Does something with the foundry, in the calling thread.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.FoundryException if it cannot be opened, or what the work throws
     */
    public <T, E extends Exception> T use(Work<T, E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The clouds' SDKs look for their parts through the thread's loader, and that of a Jenkins thread does not know
        // them.
        thread.setContextClassLoader(Engine.class.getClassLoader());
        try {
            return work.with(opened().foundry());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Starts something long, a run, in a thread of its own. */
    public Future<?> start(Runnable run) {
        return workers.start(run);
    }

    /** Does something short beside the runs, soon. */
    public void aside(Runnable call) {
        workers.aside(call);
    }

    /** Where workshops arrive. */
    public Incoming incoming() {
        return incoming;
    }

    /** Whether Jenkins is going down: a run that stops now goes on when Jenkins is back. */
    public boolean closing() {
        return closing;
    }

    /**
     * Lets go of the foundry, so that the next use opens it as it is configured then.
     *
     * @throws InvalidRequest if runs are at work with it
     */
    public synchronized void reopen() {
        if (workers.busy()) {
            throw new InvalidRequest(
                    "Runs are at work, and the ledger cannot be changed under them.",
                    "Try again when they have ended.");
        }
        letGo();
    }

    /** Stops the runs where they are, and closes. */
    @Override
    public void close() {
        closing = true;
        workers.close();
        synchronized (this) {
            letGo();
        }
    }

    private synchronized OpenFoundry opened() {
        if (closing) {
            throw new InvalidRequest("Jenkins is shutting down.", "Try again when it is back.");
        }
        if (open == null) {
            incoming.clear();
            open = opener.get();
        }
        return open;
    }

    private void letGo() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
