package io.jenkins.plugins.workshopfoundry.machine;

import io.jenkins.plugins.workshopfoundry.remote.Remote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The scripts and units that every machine gets, with a plan beside them, as one archive. The files are those of {@code
 * resources/machine}; its MANIFEST lists each with its mode.
 */
public final class Kit implements Remote.Upload {

    /** Where the kit is unpacked. */
    public static final String DIRECTORY = "/opt/workshop-foundry";

    private static final String FOLDER = "/workshop-foundry/machine/";
    private static final int PLAIN = 0644;

    private final byte[] tar;

    private Kit(byte[] tar) {
        this.tar = tar;
    }

    /** The scripts with a plan: content by file name below {@code plan/}. */
    public static Kit with(Map<String, String> plan) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Part part : Parts.ALL) {
                entry(out, part.path(), part.mode(), part.content().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, String> file : new TreeMap<>(plan).entrySet()) {
                entry(out, "plan/" + file.getKey(), PLAIN, file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Kit(bytes.toByteArray());
    }

    /** What tells these scripts from those of another version of the program: {@code sha256:…}. */
    public static String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(digest.digest(with(Map.of()).tar));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(tar);
    }

    @Override
    public long size() {
        return tar.length;
    }

    private record Part(String path, int mode, String content) {}

    /** The program's own files, read once. */
    private static final class Parts {

        private static final List<Part> ALL = read("MANIFEST")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(" ", 2))
                .map(line -> new Part(line[1], Integer.parseInt(line[0], 8), read(line[1])))
                .sorted(Comparator.comparing(Part::path))
                .toList();

        private static String read(String path) {
            try (InputStream in = Kit.class.getResourceAsStream(FOLDER + path)) {
                if (in == null) {
                    throw new IOException("The program's own file " + FOLDER + path + " is missing.");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void entry(TarArchiveOutputStream out, String path, int mode, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setMode(mode);
        entry.setSize(content.length);
        entry.setModTime(0);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }
}
