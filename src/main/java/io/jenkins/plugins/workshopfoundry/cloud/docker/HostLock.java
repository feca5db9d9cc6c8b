package io.jenkins.plugins.workshopfoundry.cloud.docker;

import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One process at a time does something on this host. The lock ends with the process that holds it, however it ends.
 *
 * @param file where the lock is; made if need be
 * @param poll how to wait for it
 */
record HostLock(Path file, Poll poll) {

    /** A base takes a minute on two cores; ten times that on a slow mirror. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Waits until nobody else holds the lock, then does the work. */
    <T> T hold(String what, Supplier<T> work) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                poll.until(what, Poll.Pace.brisk(PATIENCE), () -> tryLock(channel));
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
