package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {

    @TempDir
    Path folder;

    @Test
    void everythingThatTheManifestListsIsUnpackedWithItsMode() throws IOException {
        Path local = Scripts.unpack(folder);
        assertThat(Scripts.manifest()).isNotEmpty().allSatisfy(script -> {
            Path file = local.resolve(script.path());
            assertThat(file).isRegularFile();
            assertThat(Files.isExecutable(file)).as(script.path()).isEqualTo(script.executable());
        });
        assertThat(local.resolve("make-base")).isExecutable();
    }

    @Test
    void whatMakeBaseTakesFromTheFolderBesideItIsThere() throws IOException {
        Path local = Scripts.unpack(folder);
        String script = Scripts.text("make-base");
        script.lines()
                .filter(line -> line.contains("\"$MACHINE/"))
                .map(line -> line.replaceAll(".*\"\\$MACHINE/([^\"]*)\".*", "$1"))
                .forEach(path ->
                        assertThat(local.resolve("../machine").resolve(path)).isRegularFile());
        assertThat(script).contains("$MACHINE/");
    }

    @Test
    void aBaseIsToldApartByItsReleaseAndNothingElseThatChangesByItself() {
        assertThat(Digests.base("debian-12"))
                .hasSize(64)
                .isEqualTo(Digests.base("debian-12"))
                .isNotEqualTo(Digests.base("ubuntu-24.04"));
    }
}
