package io.jenkins.plugins.workshopfoundry.cloud.docker;

import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** What a machine is given before it boots: who may log in, and what it may know about itself. */
final class InstanceFiles {

    /** The metadata key of the dead-man switch, in seconds since the epoch (resources/machine/README.md). */
    static final String DEADLINE = "WF_DEADLINE";

    /** The folder that machine scripts read instead of asking a metadata server. */
    static final String FOLDER = "etc/workshop-foundry/instance";

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,62}");

    private static final int READ_ONLY = 0444;
    private static final int PRIVATE = 0600;

    private InstanceFiles() {}

    /**
     * The files as a tar that the engine unpacks over the root of a machine.
     *
     * @throws InvalidRequest if a key cannot be a file's name, or the public key is not one line
     */
    static InputStream tar(MachineSpec spec) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            // A file in the folder's place makes the engine remove what the image has there.
            file(tar, FOLDER, READ_ONLY, "");
            folder(tar, FOLDER, 0755);
            for (Map.Entry<String, String> entry : metadata(spec).entrySet()) {
                file(tar, FOLDER + "/" + entry.getKey(), READ_ONLY, entry.getValue());
            }
            folder(tar, "root/.ssh", 0700);
            file(tar, "root/.ssh/authorized_keys", PRIVATE, oneLine("public key", spec.publicKey()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static Map<String, String> metadata(MachineSpec spec) {
        Map<String, String> metadata = new TreeMap<>();
        spec.metadata().forEach((key, value) -> {
            if (!KEY.matcher(key).matches()) {
                throw new InvalidRequest(
                        "'" + key + "' is not a metadata key.",
                        "Use at most 63 upper-case letters, digits and underscores, with a letter first.");
            }
            metadata.put(key, oneLine("metadata " + key, value));
        });
        metadata.put(DEADLINE, Long.toString(spec.deadline().getEpochSecond()));
        return metadata;
    }

    private static String oneLine(String what, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequest("The " + what + " has control characters.", "Give one line of plain text.");
        }
        return value;
    }

    private static void folder(TarArchiveOutputStream tar, String path, int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(path + "/");
        entry.setMode(mode);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private static void file(TarArchiveOutputStream tar, String path, int mode, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setMode(mode);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
