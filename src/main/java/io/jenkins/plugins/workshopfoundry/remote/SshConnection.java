package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.apache.sshd.client.session.ClientSession;
import org.jspecify.annotations.Nullable;

/** One connection to one machine: made when first needed, shared by all calls, made again when it is lost. */
final class SshConnection {

    /** Below OpenSSH's MaxSessions, 10 by default: one more channel and sshd refuses it. */
    private static final int CHANNELS = 8;

    private final SshLogin login;
    private final HostKeyPin pin;
    private final Poll poll;
    private final Semaphore channels = new Semaphore(CHANNELS, true);
    private @Nullable ClientSession session;

    SshConnection(SshLogin login, Poll poll) {
        this.login = login;
        this.poll = poll;
        this.pin = new HostKeyPin(login.address().pinned());
    }

    /** Something to do on an open connection. */
    interface Work<T> {
        /** Does it. */
        T on(ClientSession session) throws IOException;
    }

    /** Waits until the login works, even while the key is not in its place yet, and returns the host key's fingerprint. */
    String await(Duration total, Runnable before) {
        reach(total, login.settings().keyPatience(), before);
        return Objects.requireNonNull(pin.fingerprint());
    }

    /**
     * Does something on the open connection; a machine that does not answer is tried for as long as patience lasts.
     *
     * @throws IOException as the work does; the connection is closed then, so that the next call makes a new one
     */
    <T> T use(Work<T> work) throws IOException {
        ClientSession open = reach(login.settings().patience(), Duration.ZERO, () -> {});
        takeChannel();
        try {
            return work.on(open);
        } catch (IOException e) {
            open.close(true);
            Interrupts.check(e);
            throw e;
        } finally {
            channels.release();
        }
    }

    synchronized boolean isOpen() {
        return session != null && session.isOpen();
    }

    Remotes.Address address() {
        return login.address();
    }

    SshSettings settings() {
        return login.settings();
    }

    /** The call that failed for good because nobody answers. */
    CloudUnavailable unavailable(String what, @Nullable Throwable cause) {
        return new CloudUnavailable(
                "The machine at " + address().host() + ":" + address().port() + " " + what + ".",
                "Check that it is running and that its SSH port is open to this host; then 'workshop resume' goes on from"
                        + " here, and in Jenkins another build begins anew.",
                cause);
    }

    private ClientSession reach(Duration total, Duration keyPatience, Runnable before) {
        Knocking knocking = new Knocking(this::open, address(), keyPatience, poll.clock());
        try {
            return poll.until("An SSH login", Poll.Pace.brisk(total), () -> {
                before.run();
                return knocking.once();
            });
        } catch (CloudUnavailable e) {
            throw unavailable("did not let us in: " + knocking.lastFailure(), e);
        }
    }

    private synchronized ClientSession open() throws IOException {
        if (session == null || !session.isOpen() || !session.isAuthenticated()) {
            session = login.open(pin);
        }
        return session;
    }

    private void takeChannel() {
        try {
            channels.acquire();
        } catch (InterruptedException e) {
            throw Interrupts.stopped();
        }
    }
}
