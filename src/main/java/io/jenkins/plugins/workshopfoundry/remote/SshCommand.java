package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.jspecify.annotations.Nullable;

/**
 * One command on a channel of its own.
 *
 * @param line what the machine's login shell is given
 * @param input written to its standard input; read again from its beginning at each run
 * @param sent called with the bytes of input sent so far
 * @param limit how long it may take after its input was taken
 */
record SshCommand(String line, Remote.Upload input, LongConsumer sent, Duration limit) {

    /** What sshd sends for a process that was killed has no number; 255 is what OpenSSH's client makes of it. */
    private static final int KILLED = 255;

    /**
     * Runs it to its end and returns its exit code.
     *
     * @param output receives both streams, from another thread
     * @throws NotStarted if it certainly did not begin
     * @throws IOException if its end was not seen
     */
    int run(ClientSession session, SshSettings settings, SshOutput output) throws IOException {
        ChannelExec channel = open(session, settings, output);
        CountDownLatch closed = new CountDownLatch(1);
        channel.addCloseFutureListener(future -> closed.countDown());
        try {
            IOException unfed = feed(channel);
            boolean ended =
                    closed.await((unfed == null ? limit : settings.connect()).toMillis(), TimeUnit.MILLISECONDS);
            return exitCode(channel, ended, unfed);
        } catch (InterruptedException e) {
            throw Interrupts.stopped();
        } finally {
            channel.close(false);
        }
    }

    private ChannelExec open(ClientSession session, SshSettings settings, SshOutput output) throws IOException {
        ChannelExec channel;
        try {
            channel = session.createExecChannel(line);
            channel.setOut(output.standard());
            channel.setErr(output.error());
            channel.open().verify(settings.connect());
            return channel;
        } catch (SshChannelOpenException e) {
            throw new NotStarted(e);
        } catch (IOException | RuntimeException e) {
            IOException failure = e instanceof IOException io ? io : new IOException("the connection was lost", e);
            Interrupts.check(failure);
            // Without an answer the command may still begin, unless the connection is closed already.
            throw session.isOpen() ? failure : new NotStarted(failure);
        }
    }

    /** Returns why the command did not take all of its input, or null if it did. */
    private @Nullable IOException feed(ChannelExec channel) throws IOException {
        ToMachine machine = new ToMachine(channel.getInvertedIn(), sent);
        try (OutputStream out = machine) {
            input.writeTo(out);
            return null;
        } catch (IOException e) {
            Interrupts.check(e);
            if (machine.failed()) {
                return e;
            }
            throw new InvalidRequest(
                    "What was to be sent to the machine cannot be read: " + e.getMessage() + ".",
                    "Check the disk of this host, then run 'workshop resume', or in Jenkins build again.",
                    e);
        }
    }

    private static int exitCode(ChannelExec channel, boolean ended, @Nullable IOException unfed) throws IOException {
        Integer status = channel.getExitStatus();
        if (status != null) {
            return status;
        }
        if (channel.getExitSignal() != null) {
            return KILLED;
        }
        throw unfed != null
                ? unfed
                : new IOException(ended ? "the connection was lost" : "the command did not end in time");
    }
}
