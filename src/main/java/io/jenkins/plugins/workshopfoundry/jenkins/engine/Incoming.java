package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Where workshops lie between an agent and the stage that captures them. */
public final class Incoming {

    private final Path folder;
    private boolean cleared;

    Incoming(Path folder) {
        this.folder = folder;
    }

    /**
     * A new place for one workshop.
     *
     * @param archive where its archive may be written
     * @param tree an empty directory for its files, under the workshop's own name
     */
    public record Place(Path archive, Path tree) implements AutoCloseable {

        /** Throws the files away. */
        @Override
        public void close() throws IOException {
            delete(archive.resolveSibling("."));
        }
    }

    /**
     * Makes room for one workshop.
     *
     * @param name the name of its directory
     */
    public Place place(String name) throws IOException {
        clearOnce();
        Files.createDirectories(folder);
        Path own = Files.createTempDirectory(folder, "workshop-");
        return new Place(own.resolve("archive.tar"), Files.createDirectory(own.resolve(name)));
    }

    /** Throws away what a Jenkins that died has left; what arrives in this life stays. */
    synchronized void clearOnce() {
        if (cleared) {
            return;
        }
        try {
            delete(folder);
            cleared = true;
        } catch (IOException e) {
            throw new LedgerBroken(
                    "The folder " + folder + " cannot be emptied: " + e.getMessage() + ".",
                    "Make sure that it belongs to the user that runs Jenkins.");
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree.normalize(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
