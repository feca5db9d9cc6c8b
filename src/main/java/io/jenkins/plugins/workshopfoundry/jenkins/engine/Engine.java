package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.assembly.LentFoundry;
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
    private final Supplier<String> configured;
    private final Incoming incoming;
    private final Workers workers;
    private @Nullable OpenFoundry open;
    private String openedAs = "";
    private int users;
    private volatile boolean closing;

    /**
     * @param opener opens the engine as it is configured now
     * @param configured what it is configured as now, in a text that differs where the engine would; an engine that was
     *     opened as something else is opened anew as soon as nobody uses it
     * @param incoming the folder for workshops on their way in; whatever is in it when the engine opens is thrown away
     */
    public Engine(Supplier<OpenFoundry> opener, Supplier<String> configured, Path incoming) {
        this(opener, configured, incoming, new Workers());
    }

    Engine(Supplier<OpenFoundry> opener, Supplier<String> configured, Path incoming, Workers workers) {
        this.opener = opener;
        this.configured = configured;
        this.incoming = new Incoming(incoming);
        this.workers = workers;
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
        return within(open -> work.with(open.foundry()));
    }

    /**
     * Does something with the foundry as the owner of other credentials, in the calling thread.
     *
     * @param own the other credentials, or null for the configured ones
     * @throws io.jenkins.plugins.workshopfoundry.problem.FoundryException if it cannot be opened, or what the work throws
     */
    public <T, E extends Exception> T use(@Nullable AwsConfiguration own, Work<T, E> work) throws E {
        if (own == null) {
            return use(work);
        }
        return within(open -> {
            try (LentFoundry lent = open.lend(own)) {
                return work.with(lent.foundry());
            }
        });
    }

    /** Some work with all there is. */
    @FunctionalInterface
    private interface Inside<T, E extends Exception> {
        T with(OpenFoundry open) throws E;
    }

    private <T, E extends Exception> T within(Inside<T, E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The clouds' SDKs look for their parts through the thread's loader, and that of a Jenkins thread does not know
        // them.
        thread.setContextClassLoader(Engine.class.getClassLoader());
        try {
            OpenFoundry entered = enter();
            try {
                return work.with(entered);
            } finally {
                leave();
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Starts something long, a run, in a thread of its own: from Java 24 on one that costs nothing while it waits. */
    public Future<?> start(Runnable run) {
        return workers.start(run);
    }

    /** Whether a run waits for another one to end: an older Java has threads for so many only. */
    public boolean crowded() {
        return workers.crowded();
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

    /** Stops the runs where they are, and closes. */
    @Override
    public void close() {
        closing = true;
        workers.close();
        synchronized (this) {
            letGo();
        }
    }

    private synchronized OpenFoundry enter() {
        if (closing) {
            throw new InvalidRequest("Jenkins is shutting down.", "Try again when it is back.");
        }
        String now = configured.get();
        if (users == 0 && !now.equals(openedAs)) {
            letGo();
        }
        if (open == null) {
            incoming.clear();
            open = opener.get();
            openedAs = now;
        }
        users++;
        return open;
    }

    private synchronized void leave() {
        users--;
    }

    private void letGo() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
