package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.assembly.LentFoundry;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The engine behind every step and page of one controller. Nothing is opened, and no cloud's classes are loaded, before it
 * is first used.
 */
public final class Engine implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Engine.class.getName());

    private final Supplier<OpenFoundry> opener;
    private final Supplier<String> configured;
    private final Incoming incoming;
    private final Workers workers;
    private final List<Opened> left = new ArrayList<>();
    private @Nullable Opened open;
    private volatile boolean closing;

    /**
     * @param opener opens the engine as it is configured now
     * @param configured what it is configured as now, in a text that differs where the engine would; who comes after a
     *     change has an engine that was opened anew, and who is inside ends with the former one
     * @param incoming the folder for workshops on their way in; whatever a Jenkins that died left in it is thrown away
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
            Opened entered = enter();
            try {
                return work.with(entered.foundry);
            } finally {
                leave(entered);
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
            if (open != null) {
                retire(open);
            }
            left.forEach(each -> each.foundry.close());
            left.clear();
        }
    }

    /** The engine as it was opened once, and how many are inside. */
    private static final class Opened {
        private final OpenFoundry foundry;
        private final String as;
        private int users;

        private Opened(OpenFoundry foundry, String as) {
            this.foundry = foundry;
            this.as = as;
        }
    }

    private synchronized Opened enter() {
        if (closing) {
            throw new InvalidRequest("Jenkins is shutting down.", "Try again when it is back.");
        }
        String now = configured.get();
        if (open != null && !now.equals(open.as)) {
            // A run may be inside for hours, and a step that starts now is to find the cloud that was added just now.
            retire(open);
            closeWhatNobodyUses();
        }
        if (open == null) {
            incoming.clearOnce();
            open = new Opened(opener.get(), now);
        }
        open.users++;
        return open;
    }

    /** Who comes next is not to wait for the lease of the schedule. */
    private void retire(Opened former) {
        left.add(former);
        open = null;
        try {
            former.foundry.foundry().agenda().leave();
        } catch (FoundryException e) {
            LOG.log(Level.WARNING, "The clean-up may pause for a while: {0}", e.sentences());
        }
    }

    private synchronized void leave(Opened entered) {
        entered.users--;
        closeWhatNobodyUses();
    }

    private void closeWhatNobodyUses() {
        left.removeIf(former -> {
            if (former.users == 0) {
                former.foundry.close();
            }
            return former.users == 0;
        });
    }
}
