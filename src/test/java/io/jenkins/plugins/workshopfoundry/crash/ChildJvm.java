package io.jenkins.plugins.workshopfoundry.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/**
 * How children are started, some hundreds of them: with their classes as the first child loaded them, which halves what a
 * start costs. The JVM keeps classes of archives only, so that folders are packed first.
 */
final class ChildJvm {

    private final String classPath;
    private final Path shared;
    private final Path temporary;

    private ChildJvm(String classPath, Path folder) throws IOException {
        this.classPath = classPath;
        this.shared = folder.resolve("classes.jsa");
        this.temporary = Files.createDirectories(folder.resolve("temporary"));
    }

    /** Packs what this JVM has in folders. */
    static ChildJvm in(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part);
            parts.add(Files.isDirectory(path) ? packed(path, folder.resolve(parts.size() + ".jar")) : part);
        }
        return new ChildJvm(String.join(File.pathSeparator, parts), folder);
    }

    private static String packed(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar.toString();
    }

    /** The command that runs a class, with a folder for what the killed cannot tidy up; the first one that ends by itself leaves its classes to the others. */
    List<String> command(Class<?> main) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                (Files.exists(shared) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + shared,
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                classPath,
                main.getName()));
    }
}
