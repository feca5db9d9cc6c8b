package io.jenkins.plugins.workshopfoundry.cloud.memory;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * State in a file: the number of its version on the first line, then JSON. Each change is written to a temporary file, synced and renamed before the call answers, so that
 * it survives the caller's death at any instant; a lock file keeps processes apart, a monitor the objects of one process.
 */
public final class FileStore extends Store {

    private final Path file;

    /** The same object for all who share the file here: a file lock does not wait for the own process, but fails. */
    private final String turn;

    private @Nullable World known;
    private int version;
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    /**
     * A cloud that lives in a file.
     *
     * @param file the state; made with the first change, its folder must be there
     */
    public FileStore(Path file) {
        this.file = file.toAbsolutePath();
        this.turn = this.file.toString().intern();
    }

    @Override
    <T> T change(Function<World, T> change) {
        return alone(() -> {
            World world = read();
            known = null; // What throws may have begun to change it.
            T answer = change.apply(world);
            write(world);
            return answer;
        });
    }

    @Override
    <T> T look(Function<World, T> question) {
        return alone(() -> question.apply(read()));
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T alone(Work<T> work) {
        synchronized (turn) {
            return locked(work);
        }
    }

    private <T> T locked(Work<T> work) {
        try (FileChannel lock = FileChannel.open(beside(".lock"), CREATE, WRITE)) {
            lock.lock();
            return work.run();
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped(
                    RunStopped.Reason.INTERRUPTED,
                    "Interrupted while waiting for the pretend cloud.",
                    "'workshop resume' goes on with it; in Jenkins, build again.");
        } catch (IOException e) {
            throw new CloudUnavailable(
                    "The pretend cloud's file " + file + " cannot be used: " + e.getMessage() + ".",
                    "Check its folder and the disk.",
                    e);
        }
    }

    /** What this process wrote or read last, unless another one has written since. */
    private World read() throws IOException {
        if (!Files.exists(file)) {
            version = 0;
            return World.empty();
        }
        try (BufferedReader text = Files.newBufferedReader(file)) {
            int current = Integer.parseInt(text.readLine());
            if (known == null || current != version) {
                known = json.readValue(text, World.class);
                version = current;
            }
            return known;
        } catch (JsonProcessingException | NumberFormatException e) {
            throw new CloudRefused(
                    "The pretend cloud's file " + file + " is not what this version writes.",
                    "Remove it to begin with an empty cloud.",
                    e);
        }
    }

    private void write(World world) throws IOException {
        Path fresh = beside(".new");
        int next = version + 1;
        String text = next + "\n" + json.writeValueAsString(world);
        try (FileChannel channel = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        syncFolder();
        known = world;
        version = next;
    }

    /** The rename itself is only as durable as the folder that holds it. */
    private void syncFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(beside("").getParent(), READ)) {
            folder.force(true);
        }
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
