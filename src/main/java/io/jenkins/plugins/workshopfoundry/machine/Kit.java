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
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
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
            for (Map.Entry<String, Integer> script : manifest().entrySet()) {
                entry(out, script.getKey(), script.getValue(), read(script.getKey()));
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

    private static SortedMap<String, Integer> manifest() throws IOException {
        SortedMap<String, Integer> modes = new TreeMap<>();
        new String(read("MANIFEST"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    String[] parts = line.split(" ", 2);
                    modes.put(parts[1], Integer.parseInt(parts[0], 8));
                });
        return modes;
    }

    private static byte[] read(String path) throws IOException {
        try (InputStream in = Kit.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new IOException("The program's own file " + FOLDER + path + " is missing.");
            }
            return in.readAllBytes();
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
