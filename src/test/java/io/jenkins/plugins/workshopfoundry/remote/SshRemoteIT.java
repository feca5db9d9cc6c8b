package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.remote.Remotes.KeyPairText;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real OpenSSH server on loopback. */
class SshRemoteIT {

    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final SshSettings IMPATIENT = new SshSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2));

    @TempDir
    Path folder;

    private final SshRemotes remotes = new SshRemotes(Clock.systemUTC(), new ThreadSleeper(), IMPATIENT);
    private final KeyPairText key = remotes.newKey();
    private OpenSshServer server;

    @BeforeEach
    void startServer() throws Exception {
        server = new OpenSshServer(folder, key).start();
    }

    @AfterEach
    void stop() throws Exception {
        remotes.close();
        server.kill();
    }

    @Test
    void waitsForTheServerAndReportsTheFingerprintThatOpensshNames() throws Exception {
        server.kill();
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(
                () -> remotes.to(server.address(null), key).await(SHORT));
        server.start();

        assertThat(waiting.get()).isEqualTo(server.fingerprint());
    }

    @Test
    void waitsWhileTheMachineIsStillPuttingTheKeyInItsPlace() throws Exception {
        server.allow(remotes.newKey());
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(
                () -> remotes.to(server.address(null), key).await(SHORT));
        Thread.sleep(700);
        server.allow(key);

        assertThat(waiting.get()).startsWith("SHA256:");
    }

    @Test
    void aKeyThatIsNeverAcceptedIsARefusal() throws Exception {
        server.allow(remotes.newKey());

        assertThatThrownBy(() -> remotes.to(server.address(null), key).await(SHORT))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("refuses the login");
    }

    @Test
    void anotherHostKeyThanThePinnedOneIsRefusedAtOnce() throws Exception {
        String pinned = remotes.to(server.address(null), key).await(SHORT);
        server.kill();
        server.newHostKey();
        server.start();
        remotes.to(server.address(null), key).await(SHORT);

        assertThatThrownBy(() -> remotes.to(server.address(pinned), key).await(Duration.ofDays(1)))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("another SSH host key");
    }

    @Test
    void aHostKeyThatChangesAfterFirstContactIsRefusedToo() throws Exception {
        Remote remote = remotes.to(server.address(null), key);
        remote.await(SHORT);
        server.kill();
        server.newHostKey();
        server.start();

        assertThatThrownBy(() -> remote.run("true", "", SHORT)).isInstanceOf(CloudRefused.class);
    }

    @Test
    void nobodyThereIsUnavailableWithTheReason() throws Exception {
        server.kill();

        assertThatThrownBy(() -> remotes.to(server.address(null), key).await(Duration.ofSeconds(1)))
                .isInstanceOf(CloudUnavailable.class)
                .hasMessageContaining("refused");
    }

    @Test
    void runReturnsWhatTheCommandPrintsAndFeedsItsInput() {
        Remote remote = remote();

        assertThat(remote.run("tr a-z A-Z; echo noise >&2", "hellö\n", SHORT)).isEqualTo("HELLö\n");
        assertThat(remote.run("seq 1 1000000", "", SHORT))
                .endsWith("\n999999\n1000000\n")
                .hasSizeLessThan(1024 * 1024 + 1);
        assertThat(remote.run("true", "not read\n".repeat(100_000), SHORT)).isEmpty();
    }

    @Test
    void aFailingCommandIsARefusalWithItsLastLines() {
        assertThatThrownBy(() -> remote().run("seq 1 100; echo broken >&2; exit 9", "", SHORT))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("exit code 9")
                .hasMessageContaining("99\n100\nbroken")
                .hasMessageNotContaining("\n50\n");
    }

    @Test
    void aCommandThatTakesTooLongIsEndedOnTheMachine() throws Exception {
        Path mark = folder.resolve("mark");

        assertThatThrownBy(() -> remote().run("sleep 4; touch " + mark, "", Duration.ofSeconds(1)))
                .isInstanceOf(CloudUnavailable.class)
                .hasMessageContaining("within 1s");
        Thread.sleep(3500);

        assertThat(mark).doesNotExist();
    }

    @Test
    void putWritesWholeFilesWithTheirMode() throws Exception {
        Path file = folder.resolve("a dir/it's $(odd)\n name");
        byte[] content = "line\n\0binary\u00ff".getBytes(StandardCharsets.ISO_8859_1);

        remote().put(file.toString(), "0640", "old".getBytes(StandardCharsets.UTF_8));
        remote().put(file.toString(), "0600", content);

        assertThat(file).hasBinaryContent(content);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void pathsAndModesThatCannotBeAreRefusedHere() {
        assertThatThrownBy(() -> remote().put("relative", "0644", new byte[0])).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> remote().put("/a/../b", "0644", new byte[0])).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> remote().put("/a", "u+x", new byte[0])).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> remote().startDetached("../x", "true")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> remote().follow("x y", 0, line -> {})).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aCutConnectionIsMadeAgainForTheNextCall() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(server.socket())) {
            Remote remote = remotes.to(OpenSshServer.address(proxy.port(), null), key);
            remote.await(SHORT);
            proxy.connections.set(1);
            remote.run("true", "", SHORT);
            assertThat(proxy.connections).hasValue(1);

            proxy.cutNow();

            assertThat(remote.run("echo again", "", SHORT)).isEqualTo("again\n");
            assertThat(proxy.connections).hasValue(2);
        }
    }

    @Test
    void aCommandThatWasCutWhileRunningIsNotSentAgain() throws Exception {
        Path mark = folder.resolve("mark");
        try (CuttingProxy proxy = new CuttingProxy(server.socket())) {
            Remote remote = remotes.to(OpenSshServer.address(proxy.port(), null), key);
            remote.await(SHORT);
            CompletableFuture<String> running =
                    CompletableFuture.supplyAsync(() -> remote.run("echo x >>" + mark + "; sleep 3", "", SHORT));
            while (Files.notExists(mark)) {
                Thread.sleep(20);
            }
            proxy.cutNow();

            assertThatThrownBy(running::join).hasCauseInstanceOf(CloudUnavailable.class);
            assertThat(mark).hasContent("x");
        }
    }

    @Test
    void aServerThatWasKilledAndCameBackIsFoundAgain() throws Exception {
        Remote remote = remote();
        remote.run("true", "", SHORT);
        server.kill();
        CompletableFuture<String> running = CompletableFuture.supplyAsync(() -> remote.run("echo back", "", SHORT));
        Thread.sleep(500);
        server.start();

        assertThat(running.get()).isEqualTo("back\n");
    }

    @Test
    void moreCallsAtOnceThanSshdAllowsOnOneConnectionTakeTurns() {
        Remote remote = remote();
        remote.await(SHORT);
        List<CompletableFuture<String>> calls = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(24);
        for (int i = 0; i < 24; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> remote.run("sleep 0.3; echo done", "", SHORT), pool));
        }

        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo("done\n"));
        pool.shutdown();
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

        assertThatThrownBy(() -> remote().upload(noTar, folder.resolve("x").toString(), sent -> {}))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("tar");
    }

    @Test
    void anArchiveThatCannotBeReadIsOurFaultAndNotTheMachines() {
        Remote.Upload missing = Remote.Upload.of(folder.resolve("missing.tar"), 1);

        assertThatThrownBy(() -> remote().upload(missing, folder.resolve("x").toString(), sent -> {}))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("missing.tar");
        assertThat(remote().run("echo fine", "", SHORT)).isEqualTo("fine\n");
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

    @Test
    void theCommandLineOnTheMachineNeverHoldsWhatIsWritten() throws Exception {
        Remote remote = remote();
        CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> remote.run(
                "for i in $(seq 40); do cat /proc/[0-9]*/cmdline 2>/dev/null; done | tr '\\0' ' '", "", SHORT));
        while (!seen.isDone()) {
            remote.put(
                    folder.resolve("secret").toString(),
                    "0600",
                    "hun".concat("ter2").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(seen.get()).contains("sshd").doesNotContain("hunter2");
    }

    private Remote remote() {
        return remotes.to(server.address(null), key);
    }
}
