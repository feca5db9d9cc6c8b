package io.jenkins.plugins.workshopfoundry.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

class KitTest {

    private static final Path SOURCES = Path.of("resources/machine");

    @Test
    void itHasEveryScriptThatThereIsAsItIs() throws IOException {
        Map<String, String> kit = content(Kit.with(Map.of()));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = SOURCES.relativize(file).toString();
                if (!name.equals("MANIFEST") && !name.equals("README.md")) {
                    assertThat(kit).containsEntry(name, Files.readString(file));
                }
            }
        }
    }

    @Test
    void whatIsRunMayBeRunAndNothingElse() throws IOException {
        Map<String, Integer> modes = new TreeMap<>();
        read(Kit.with(Map.of("kind", "compose")), (entry, bytes) -> modes.put(entry.getName(), entry.getMode() & 0777));
        assertThat(modes)
                .containsEntry("bin/provision", 0755)
                .containsEntry("lib/base.sh", 0644)
                .containsEntry("plan/kind", 0644);
        assertThat(modes.keySet())
                .filteredOn(name -> name.startsWith("bin/"))
                .allMatch(name -> modes.get(name) == 0755);
    }

    @Test
    void aPlanLiesBesideTheScriptsInWhateverOrderItWasMade() throws IOException {
        Map<String, String> plan = new LinkedHashMap<>();
        plan.put("kind", "compose\n");
        plan.put("entry", "80 / ä\n");
        assertThat(content(Kit.with(plan)))
                .containsEntry("plan/kind", "compose\n")
                .containsEntry("plan/entry", "80 / ä\n");
        assertThat(bytes(Kit.with(plan))).isEqualTo(bytes(Kit.with(new TreeMap<>(plan))));
        assertThat(Kit.with(plan).size()).isEqualTo(bytes(Kit.with(plan)).length);
    }

    @Test
    void theDigestIsThatOfTheScriptsAlone() throws Exception {
        byte[] scripts = bytes(Kit.with(Map.of()));
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(scripts));
        assertThat(Kit.digest()).isEqualTo("sha256:" + expected);
    }

    private interface Each {
        void see(TarArchiveEntry entry, byte[] content);
    }

    private static Map<String, String> content(Kit kit) throws IOException {
        Map<String, String> content = new TreeMap<>();
        read(kit, (entry, bytes) -> content.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8)));
        return content;
    }

    private static void read(Kit kit, Each each) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes(kit)), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                each.see(entry, tar.readAllBytes());
            }
        }
    }

    private static byte[] bytes(Kit kit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        kit.writeTo(out);
        return out.toByteArray();
    }
}
