package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lists a workshop's directory without following a link, and without ever listing more than the limit. Git's own files,
 * and what git ignores, are no part of it.
 */
final class Listing {

    /** Ten times the files of the largest workshop repository that was looked at. */
    static final int MOST_FILES = 100_000;

    private final int most;

    Listing(int most) {
        this.most = most;
    }

    List<WorkshopFile> of(Path root, Consumer<Problem> problems) {
        Visitor visitor = new Visitor(root);
        try {
            Files.walkFileTree(root, visitor);
        } catch (IOException e) {
            // the visitor passes over what cannot be read; a rule reports it by name
            visitor.files.clear();
        }
        if (visitor.full()) {
            problems.accept(ReadingFinding.TOO_MANY_FILES.at(
                    Location.of(""),
                    "The workshop has more than %,d files.".formatted(most),
                    "Remove what learners do not need, or pack it into an archive."));
        }
        visitor.files.sort(Comparator.comparing(WorkshopFile::path));
        return visitor.files;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Set<String> ignored;
        private final List<WorkshopFile> files = new ArrayList<>();

        Visitor(Path root) {
            this.root = root;
            this.ignored = GitIgnored.in(root);
        }

        boolean full() {
            return files.size() >= most;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (directory.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (isLeftOut(directory)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            return add(new WorkshopFile(
                    path(directory), WorkshopFile.Type.DIRECTORY, 0, Files.isExecutable(directory), ""));
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            return isLeftOut(file) ? FileVisitResult.CONTINUE : add(file(file, attributes));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return add(new WorkshopFile(path(file), WorkshopFile.Type.DIRECTORY, 0, false, ""));
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @org.jspecify.annotations.Nullable IOException e) {
            return FileVisitResult.CONTINUE;
        }

        private WorkshopFile file(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isSymbolicLink()) {
                String target = Files.readSymbolicLink(file).toString().replace(File.separatorChar, '/');
                return new WorkshopFile(path(file), WorkshopFile.Type.LINK, 0, false, target);
            }
            if (!attributes.isRegularFile()) {
                return new WorkshopFile(path(file), WorkshopFile.Type.OTHER, 0, false, "");
            }
            return new WorkshopFile(
                    path(file), WorkshopFile.Type.FILE, attributes.size(), Files.isExecutable(file), "");
        }

        private FileVisitResult add(WorkshopFile file) {
            if (full()) {
                return FileVisitResult.TERMINATE;
            }
            files.add(file);
            return FileVisitResult.CONTINUE;
        }

        private boolean isLeftOut(Path path) {
            return path.getFileName().toString().equals(".git") || ignored.contains(path(path));
        }

        private String path(Path path) {
            return root.relativize(path).toString().replace(File.separatorChar, '/');
        }
    }
}
