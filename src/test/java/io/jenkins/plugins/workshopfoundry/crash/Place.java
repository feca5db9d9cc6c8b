package io.jenkins.plugins.workshopfoundry.crash;

import io.jenkins.plugins.workshopfoundry.engine.World;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A world in files, in which a process dies; its ledger is in a file, too. */
class Place {

    /** Who is killed. */
    static final String FIRST = "controller";

    private final Path folder;

    Place(Path folder) {
        this.folder = folder;
    }

    /** A world in which nothing has happened yet. */
    static Place fresh(Path folder) {
        Place place = new Place(folder);
        place.world().ledger(FIRST).close();
        return place;
    }

    final Path folder() {
        return folder;
    }

    /** The world as whoever goes on finds it. */
    World world() {
        return CrashChild.world(folder);
    }

    /** The controller that goes on. */
    String heir() {
        return FIRST;
    }

    /** The same world once more, to try another way on. */
    Place copy(Path to) throws IOException {
        copyFolder(folder, to);
        return new Place(to);
    }

    /** Forgets what is not in the folder. */
    void close() {}

    /** What the child is told beside its folder and its point. */
    List<String> arguments() {
        return List.of();
    }

    /** The password that the child finds in its environment. */
    String password() {
        return "";
    }

    /** Runs the story until it dies at a point; answers with its last word. */
    final String die(ChildJvm jvm, int fatal) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        File output = folder.resolve("output.txt").toFile();
        List<String> command = jvm.command(CrashChild.class);
        command.addAll(List.of(folder.toString(), Integer.toString(fatal)));
        command.addAll(arguments());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put(SharedLedger.PASSWORD, password());
        builder.start().waitFor();
        return Files.readString(output.toPath(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("DIES AT ") || line.startsWith("POINTS "))
                .findFirst()
                .orElse("The child ended without a word.");
    }

    static void copyFolder(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
