package io.jenkins.plugins.workshopfoundry.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The classes that a fresh JVM loads: those that the plugin costs Jenkins at its start, or with its first page.
 *
 * @param ours the plugin's own
 * @param libraries those of libraries, as {@code class (jar)}
 * @param said what the program printed
 */
record ClassLoads(List<String> ours, List<String> libraries, List<String> said) {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final String OURS = "io.jenkins.plugins.workshopfoundry.";
    private static final Pattern LOADED = Pattern.compile("^(\\S+) source: (\\S+)$");

    /** Jars that Jenkins has whether there is our plugin or not. */
    private static final Pattern JENKINS = Pattern.compile("/stapler-[^/]*$");

    /** Starts a fresh JVM that does what Jenkins does, and reads its log of loaded classes. */
    static ClassLoads ofJenkinsStart(Path log) throws IOException, InterruptedException {
        return of(log, JenkinsStart.class, "", extensions());
    }

    /**
     * Starts a fresh JVM and reads its log of loaded classes.
     *
     * @param log where it writes that
     * @param input what it gets to read
     */
    static ClassLoads of(Path log, Class<?> main, String input, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + ":none",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return read(Files.readAllLines(log), said.lines().toList());
    }

    /** Classes with the annotation, found in their files as Jenkins finds them in its index: without loading any. */
    static List<String> extensions() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve(OURS.replace('.', '/') + "jenkins"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(ClassLoads::isExtension)
                    .map(file -> CLASSES.relativize(file).toString())
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList();
        }
    }

    /** How many extensions could be made, not only loaded. */
    long made() {
        return said.stream().filter(line -> line.startsWith(JenkinsStart.MADE)).count();
    }

    long milliseconds() {
        return (long) numbers(JenkinsStart.TIME).sum();
    }

    /** The numbers in the lines that begin so, in order. */
    DoubleStream numbers(String begin) {
        return said.stream()
                .filter(line -> line.startsWith(begin))
                .mapToDouble(line -> Double.parseDouble(line.substring(begin.length())));
    }

    private static boolean isExtension(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("Lhudson/Extension;");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassLoads read(List<String> log, List<String> said) {
        List<String> ours = new ArrayList<>();
        List<String> libraries = new ArrayList<>();
        for (String line : log) {
            Matcher loaded = LOADED.matcher(line);
            if (!loaded.matches()) {
                continue;
            }
            String name = loaded.group(1);
            String source = loaded.group(2);
            if (name.startsWith(OURS) && !name.startsWith(OURS + "bench.")) {
                ours.add(name);
            } else if (source.endsWith(".jar") && !JENKINS.matcher(source).find()) {
                libraries.add(name + " (" + source.substring(source.lastIndexOf('/') + 1) + ")");
            }
        }
        return new ClassLoads(ours, libraries, said);
    }
}
