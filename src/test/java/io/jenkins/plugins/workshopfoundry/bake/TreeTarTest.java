package io.jenkins.plugins.workshopfoundry.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile.Type;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTarTest {

    private static final WorkshopFile SCRIPT = new WorkshopFile("a/start.sh", Type.FILE, 5, true, "");
    private static final WorkshopFile TEXT = new WorkshopFile("text", Type.FILE, 5, false, "");
    private static final WorkshopFile LINK = new WorkshopFile("link", Type.LINK, 0, true, "a/start.sh");
    private static final WorkshopFile FOLDER = new WorkshopFile("a", Type.DIRECTORY, 0, true, "");

    @TempDir
    private Path root;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(root.resolve("a"));
        Files.writeString(root.resolve("a/start.sh"), "hello");
        Files.writeString(root.resolve("text"), "world");
    }

    @Test
    void theSameTreeGivesTheSameBytesWheneverItWasChanged() throws IOException {
        byte[] before = tar(FOLDER, SCRIPT, LINK, TEXT);
        Files.setLastModifiedTime(root.resolve("text"), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        assertThat(tar(FOLDER, SCRIPT, LINK, TEXT)).isEqualTo(before);
        Files.writeString(root.resolve("text"), "WORLD");
        assertThat(tar(FOLDER, SCRIPT, LINK, TEXT)).isNotEqualTo(before);
    }

    @Test
    void whatIsExecutableStaysSoAndLinksStayLinks() throws IOException {
        List<TarArchiveEntry> entries = entries(tar(FOLDER, SCRIPT, LINK, TEXT));
        assertThat(entries).extracting(TarArchiveEntry::getName).containsExactly("a/", "a/start.sh", "link", "text");
        assertThat(entries).extracting(entry -> entry.getMode() & 07777).containsExactly(0755, 0755, 0755, 0644);
        assertThat(entries.get(0).isDirectory()).isTrue();
        assertThat(entries.get(2).isSymbolicLink()).isTrue();
        assertThat(entries.get(2).getLinkName()).isEqualTo("a/start.sh");
        assertThat(entries).allMatch(entry -> entry.getLongUserId() == 0 && entry.getLongGroupId() == 0);
    }

    @Test
    void itGivesTheDigestOfWhatItRead() throws IOException {
        try (TarArchiveOutputStream out = TreeTar.open(new ByteArrayOutputStream())) {
            TreeTar tar = new TreeTar(out, root);
            // printf hello | sha256sum
            assertThat(HexFormat.of().formatHex(tar.add(SCRIPT)))
                    .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
            assertThat(tar.add(FOLDER)).isEmpty();
        }
    }

    @Test
    void namesMayBeLongAndInAnyScript() throws IOException {
        String name = "ü".repeat(120);
        Files.writeString(root.resolve(name), "x");
        assertThat(entries(tar(new WorkshopFile(name, Type.FILE, 1, false, ""))))
                .singleElement()
                .extracting(TarArchiveEntry::getName)
                .isEqualTo(name);
    }

    @Test
    void aFileThatShrankWhileItWasReadIsRefused() throws IOException {
        Files.writeString(root.resolve("text"), "wo");
        assertThatThrownBy(() -> tar(TEXT)).isInstanceOf(InvalidRequest.class).hasMessageContaining("text changed");
    }

    @Test
    void whatCannotBePackedIsNamed() {
        assertThatThrownBy(() -> tar(new WorkshopFile("pipe", Type.OTHER, 0, false, "")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("pipe is neither");
    }

    private byte[] tar(WorkshopFile... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TarArchiveOutputStream out = TreeTar.open(bytes);
        TreeTar tar = new TreeTar(out, root);
        for (WorkshopFile file : files) {
            tar.add(file);
        }
        out.close();
        return bytes.toByteArray();
    }

    private static List<TarArchiveEntry> entries(byte[] bytes) throws IOException {
        List<TarArchiveEntry> entries = new ArrayList<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
