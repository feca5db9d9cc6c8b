package io.jenkins.plugins.workshopfoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerPasswordTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstLineIsThePasswordReadAnewEachTime() throws IOException {
        Path file = file("rw-------", "hunter2\nmore\n");
        LedgerPassword password = new LedgerPassword(file);
        assertThat(password.read()).isEqualTo("hunter2");
        Files.writeString(file, "hunter3");
        assertThat(password.read()).isEqualTo("hunter3");
    }

    @Test
    void aFileThatOthersCanReadIsRefusedWithoutItsContent() throws IOException {
        LedgerPassword password = new LedgerPassword(file("rw-r-----", "hunter2"));
        assertThatThrownBy(password::read)
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aMissingFileIsOneSentence() {
        assertThatThrownBy(new LedgerPassword(folder.resolve("none"))::read)
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("cannot be read");
    }

    private Path file(String mode, String content) throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return file;
    }
}
