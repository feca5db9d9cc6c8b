package io.jenkins.plugins.workshopfoundry.remote;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Working on one machine from outside it. Every call opens its own connection when it needs one, so that a lost
 * connection costs a retry and nothing else.
 */
public interface Remote {

    /**
     * Waits until somebody answers and the login works, and returns the host key that answered.
     *
     * @param total how long to try
     * @param before called before every try; what it throws ends the waiting: a machine that never answers must not keep a
     *     run from noticing that it was cancelled, nor let its lease run out
     * @return the fingerprint, {@code SHA256:…}
     * @throws io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable if nobody answers in time
     * @throws io.jenkins.plugins.workshopfoundry.problem.CloudRefused if the host key is not the pinned one, or the login is refused
     */
    String await(Duration total, Runnable before);

    /** The same for somebody who does nothing else meanwhile. */
    default String await(Duration total) {
        return await(total, () -> {});
    }

    /**
     * Streams a tar archive into a directory of the machine, which is created; what is there already is replaced file by
     * file. May be repeated.
     *
     * @param tar the archive: a file, or null-free content from {@link Upload}
     * @param directory absolute path on the machine
     * @param sent called with the number of bytes sent so far
     */
    void upload(Upload tar, String directory, LongConsumer sent);

    /**
     * Runs a short command to its end and returns what it printed. Never for secrets: arguments can be seen on the
     * machine. Use {@link #put} for those.
     *
     * @param input what the command reads from its standard input
     * @throws io.jenkins.plugins.workshopfoundry.problem.CloudRefused if the exit code is not 0; the text has the last lines of its output
     */
    String run(String command, String input, Duration limit);

    /** Writes one file with the given octal mode, whole or not at all (temporary file and rename). */
    void put(String path, String mode, byte[] content);

    /**
     * Starts a command that outlives the connection, under a token; started already under that token: a no-op.
     *
     * @param token letters, digits and hyphens; it names the systemd unit and the log
     */
    void startDetached(String token, String command);

    /**
     * Reads on in the log of a detached command, and says whether it has ended.
     *
     * @param offset bytes of the log that have been seen
     * @param lines receives complete lines; at the end also a last incomplete one
     */
    Progress follow(String token, long offset, Consumer<String> lines);

    /**
     * How far a detached command is.
     *
     * @param offset bytes of its log that have now been seen
     * @param exitCode its exit code, or -1 while it runs; a command that died without leaving one counts as 255
     */
    record Progress(long offset, int exitCode) {
        /** Whether it has ended. */
        public boolean ended() {
            return exitCode >= 0;
        }
    }

    /** A tar archive that can be read from its beginning, any number of times. */
    interface Upload {
        /** Writes the archive. */
        void writeTo(java.io.OutputStream out) throws java.io.IOException;

        /** Its size in bytes, or -1 if it is not known beforehand. */
        long size();

        /** An archive that lies in a file. */
        static Upload of(Path tar, long size) {
            return new FileUpload(tar, size);
        }
    }
}
