package io.jenkins.plugins.workshopfoundry.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** A command that works in a session, and closes it whatever happens. */
abstract class SessionCommand implements Callable<Integer> {

    private Supplier<Session> sessions = () -> {
        throw new IllegalStateException("A command was made without its sessions");
    };

    void sessions(Supplier<Session> given) {
        this.sessions = given;
    }

    /** Does what was asked for; the exit code. */
    abstract int work(Session session);

    @Override
    public final Integer call() {
        try (Session session = sessions.get()) {
            return work(session);
        }
    }
}
