package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageArchiveTest {

    @TempDir
    Path folder;

    @Test
    void theArchiveNamesItsOneLayerByTheDigestOfWhatIsInIt() throws IOException {
        byte[] layer = "a root file system".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = archive(layer);
        assertThat(files).containsOnlyKeys("config.json", "manifest.json", "layer.tar");
        assertThat(files.get("layer.tar")).isEqualTo(layer);

        JsonNode manifest =
                new ObjectMapper().readTree(files.get("manifest.json")).get(0);
        assertThat(manifest.get("Config").asText()).isEqualTo("config.json");
        assertThat(manifest.get("RepoTags").get(0).asText()).isEqualTo("a/base:debian-12");
        assertThat(manifest.get("Layers").get(0).asText()).isEqualTo("layer.tar");

        JsonNode config = new ObjectMapper().readTree(files.get("config.json"));
        assertThat(config.at("/rootfs/diff_ids/0").asText())
                .isEqualTo("sha256:" + HexFormat.of().formatHex(Digests.sha256().digest(layer)));
        assertThat(config.at("/config/Labels").get(Labels.BASE).asText()).isEqualTo("the-digest");
        assertThat(config.get("architecture").asText()).isEqualTo("arm64");
        assertThat(config.get("created").asText()).isEqualTo("2026-03-02T08:00:00Z");
    }

    private Map<String, byte[]> archive(byte[] layer) throws IOException {
        Path archive = folder.resolve("image.tar");
        Files.write(folder.resolve("layer"), layer);
        new ImageArchive("a/base:debian-12", "the-digest", Architecture.ARM64, Instant.parse("2026-03-02T08:00:00Z"))
                .write(folder.resolve("layer"), archive);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(Files.newInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), tar.readAllBytes());
            }
        }
        return files;
    }
}
