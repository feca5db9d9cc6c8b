package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Reaching a machine, knowing it again, and being cut off from it, against a real OpenSSH server. */
class SshContactIT extends SshStation {

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
        Remote remote = there();
        remote.run("true", "", SHORT);
        server.kill();
        CompletableFuture<String> running = CompletableFuture.supplyAsync(() -> remote.run("echo back", "", SHORT));
        Thread.sleep(500);
        server.start();

        assertThat(running.get()).isEqualTo("back\n");
    }
}
