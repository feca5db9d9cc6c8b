package io.jenkins.plugins.workshopfoundry.cloud.docker;

import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A root file system as an image that the engine can load, labels and all, in one call: the engine's import knows no
 * labels. The form is the Docker image specification's, v1.2.
 *
 * @param tag the name and tag that it gets
 * @param digest the value of its label {@link Labels#BASE}
 * @param created what people see as its age
 */
record ImageArchive(String tag, String digest, Architecture architecture, Instant created) {

    private static final int BUFFER = 1 << 16;

    private static final String CONFIG = """
            {"architecture":"%s","os":"linux","created":"%s",
             "config":{"Env":["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","container=docker"],
                       "Cmd":["/sbin/init"],"Labels":{"%s":"%s"}},
             "rootfs":{"type":"layers","diff_ids":["sha256:%s"]},
             "history":[{"created_by":"workshop-foundry make-base"}]}
            """;

    private static final String MANIFEST =
            "[{\"Config\":\"config.json\",\"RepoTags\":[\"%s\"],\"Layers\":[\"layer.tar\"]}]";

    /** Writes the archive of one layer. */
    void write(Path layer, Path archive) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive), BUFFER);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            text(
                    tar,
                    "config.json",
                    CONFIG.formatted(architecture.word(), created, Labels.BASE, digest, sha256(layer)));
            text(tar, "manifest.json", MANIFEST.formatted(tag));
            tar.putArchiveEntry(new TarArchiveEntry(layer, "layer.tar"));
            Files.copy(layer, tar);
            tar.closeArchiveEntry();
        }
    }

    private static void text(TarArchiveOutputStream tar, String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
