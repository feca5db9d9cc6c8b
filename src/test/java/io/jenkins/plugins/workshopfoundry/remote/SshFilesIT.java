package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files and whole trees, sent to a real OpenSSH server. */
class SshFilesIT extends SshStation {

    @Test
    void putWritesWholeFilesWithTheirMode() throws Exception {
        Path file = folder.resolve("a dir/it's $(odd)\n name");
        byte[] content = "line\n\0binary\u00ff".getBytes(StandardCharsets.ISO_8859_1);

        there().put(file.toString(), "0640", "old".getBytes(StandardCharsets.UTF_8));
        there().put(file.toString(), "0600", content);

        assertThat(file).hasBinaryContent(content);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anUploadThatIsCutIsSentAgainAndArrivesWhole() throws Exception {
        Path tar = TestTar.write(folder.resolve("tree.tar"), 30 * 1024 * 1024, 3);
        List<Long> sent = new ArrayList<>();
        try (CuttingProxy proxy = new CuttingProxy(server.socket())) {
            Remote remote = remotes.to(OpenSshServer.address(proxy.port(), null), key);
            remote.await(SHORT);
            proxy.connections.set(1);
            proxy.cutAfter(15 * 1024 * 1024);

            remote.upload(
                    Remote.Upload.of(tar, Files.size(tar)),
                    folder.resolve("in to").toString(),
                    sent::add);

            assertThat(proxy.connections).hasValue(2);
        }
        TestTar.verify(folder.resolve("in to"), 30 * 1024 * 1024, 3);
        assertThat(sent).endsWith(Files.size(tar));
    }

    @Test
    void anUploadThatTarRefusesNamesTheReason() {
        Remote.Upload noTar = new BytesUpload("this is no tar".repeat(100_000).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> there().upload(noTar, folder.resolve("x").toString(), sent -> {}))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("tar");
    }

    @Test
    void anArchiveThatCannotBeReadIsOurFaultAndNotTheMachines() {
        Remote.Upload missing = Remote.Upload.of(folder.resolve("missing.tar"), 1);

        assertThatThrownBy(() -> there().upload(missing, folder.resolve("x").toString(), sent -> {}))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("missing.tar");
        assertThat(there().run("echo fine", "", SHORT)).isEqualTo("fine\n");
    }

    @Test
    void twoHundredMegabytesGoThroughASmallHeap() throws Exception {
        Path tar = TestTar.write(folder.resolve("big.tar"), 200L * 1024 * 1024, 1);
        Path secret = Files.writeString(folder.resolve("key"), key.privatePem());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UploadMain.class.getName(),
                        Integer.toString(server.socket().getPort()),
                        secret.toString(),
                        tar.toString(),
                        folder.resolve("big").toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(out).isZero();
        TestTar.verify(folder.resolve("big"), 200L * 1024 * 1024, 1);
    }
}
