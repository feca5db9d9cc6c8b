package io.jenkins.plugins.workshopfoundry.validate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a workshop's directory holds: every entry below it, sorted by path, without {@code .git}. It is listed once, so
 * that all rules (and later the archive and the digest) speak of the same files.
 */
public final class WorkshopFiles {

    private final Path root;
    private final Map<String, WorkshopFile> byPath;
    private final boolean complete;

    WorkshopFiles(Path root, Map<String, WorkshopFile> sorted, boolean complete) {
        this.root = root;
        this.byPath = sorted;
        this.complete = complete;
    }

    /** The workshop's directory, absolute. */
    public Path root() {
        return root;
    }

    /** Whether everything is listed; false when the listing stopped because there was too much. */
    public boolean complete() {
        return complete;
    }

    /** Every entry, sorted by path. */
    public List<WorkshopFile> all() {
        return List.copyOf(byPath.values());
    }

    /** The regular files, sorted by path. */
    public Stream<WorkshopFile> files() {
        return byPath.values().stream().filter(WorkshopFile::isFile);
    }

    /**
     * The entry at a path.
     *
     * @param path relative to the workshop, with forward slashes and without {@code .} or {@code ..}
     */
    public Optional<WorkshopFile> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Where an entry is on this machine. */
    public Path resolve(WorkshopFile file) {
        return root.resolve(file.path());
    }
}
