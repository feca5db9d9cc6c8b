package io.jenkins.plugins.workshopfoundry.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Workshops to measure with, the same at each call. */
final class Samples {

    private static final Path GOOD = Path.of("test-workshops/good");
    private static final List<Integer> SIZES = List.of(2_000, 20_000, 200_000, 4_000_000);
    private static final int WORDS = 2000;

    private Samples() {}

    /** Copies a workshop of the repository. */
    static Path copy(String workshop, Path to) throws IOException {
        Path from = GOOD.resolve(workshop);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    /** Workshops that differ in each definition and each script, one after the other of every kind. */
    static List<Path> different(int number, Path folder) throws IOException {
        List<String> kinds;
        try (Stream<Path> listed = Files.list(GOOD)) {
            kinds = listed.map(path -> path.getFileName().toString()).sorted().toList();
        }
        for (int i = 0; i < number; i++) {
            sign(copy(kinds.get(i % kinds.size()), folder.resolve("workshop-" + i)), "# number " + i + "\n");
        }
        try (Stream<Path> made = Files.list(folder)) {
            return made.sorted().toList();
        }
    }

    /** Adds files of all sizes, every other one of them text, until they are so large together. */
    static void fill(Path folder, long bytes) throws IOException {
        Files.createDirectories(folder);
        SplittableRandom random = new SplittableRandom(1);
        String[] words = random.ints(WORDS, 2, 10)
                .mapToObj(length -> "abcdefghij".repeat(2).substring(random.nextInt(10), 10 + length))
                .toArray(String[]::new);
        long written = 0;
        for (int i = 0; written < bytes; i++) {
            int size = (int) Math.min(SIZES.get(random.nextInt(SIZES.size())), bytes - written);
            byte[] content = i % 2 == 0 ? noise(random, size) : text(random, words, size);
            Files.write(folder.resolve("file-" + i + (i % 2 == 0 ? ".bin" : ".md")), content);
            written += size;
        }
    }

    /** Adds files of 64 MB that no compression makes smaller. */
    static void fillWithNoise(Path folder, int files) throws IOException {
        Files.createDirectories(folder);
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < files; i++) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("noise-" + i + ".bin"))) {
                for (int piece = 0; piece < 64; piece++) {
                    out.write(noise(random, 1 << 20));
                }
            }
        }
    }

    private static byte[] noise(SplittableRandom random, int size) {
        byte[] noise = new byte[size];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] text(SplittableRandom random, String[] words, int size) {
        StringBuilder text = new StringBuilder(size + 20);
        while (text.length() < size) {
            text.append(words[random.nextInt(words.length)]).append(random.nextInt(12) == 0 ? '\n' : ' ');
        }
        text.setLength(size);
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void sign(Path workshop, String remark) throws IOException {
        try (Stream<Path> files = Files.walk(workshop)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().matches(".*\\.(sh|ya?ml)")) {
                    Files.writeString(file, Files.readString(file) + remark);
                }
            }
        }
    }
}
