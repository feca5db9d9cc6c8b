package io.jenkins.plugins.workshopfoundry.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.validate.ValidatedWorkshop;
import io.jenkins.plugins.workshopfoundry.validate.ValidationOptions;
import io.jenkins.plugins.workshopfoundry.validate.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTransferTest {

    private static final Validator VALIDATOR = new Validator(new WorkshopReader(), ValidationOptions.DEFAULT);

    @TempDir
    private Path folder;

    private Path here;

    @BeforeEach
    void makeRoom() throws IOException {
        here = Files.createDirectory(folder.resolve("hello-compose"));
    }

    @Test
    void whatArrivesIsTheSameWorkshop() throws IOException {
        ValidatedWorkshop sent = VALIDATOR.require(Path.of("test-workshops/good/hello-compose"));
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        TreeTransfer.send(sent, stream);
        TreeTransfer.receive(new ByteArrayInputStream(stream.toByteArray()), here);
        CaptureStore store = new CaptureStore(folder.resolve("captures"));
        assertThat(store.keep(VALIDATOR.require(here))).isEqualTo(store.keep(sent));
        assertThat(here.resolve("start.sh")).isExecutable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "a/../../outside", "/outside/../..", "."})
    void nothingIsWrittenOutsideOfTheDirectory(String name) {
        assertThatThrownBy(() -> receive(file(name)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(name);
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        TarArchiveEntry link = new TarArchiveEntry("door", TarConstants.LF_SYMLINK);
        link.setLinkName(outside.toString());
        assertThatThrownBy(() -> receive(link, file("door/loot"))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> receive(file("door"))).isInstanceOf(IOException.class);
        assertThat(outside).isEmptyDirectory();
    }

    private void receive(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = TreeTar.open(stream)) {
            for (TarArchiveEntry entry : entries) {
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
        }
        TreeTransfer.receive(new ByteArrayInputStream(stream.toByteArray()), here);
    }

    private static TarArchiveEntry file(String name) {
        return new TarArchiveEntry(name, true);
    }
}
