package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.remote.Remotes.Address;
import io.jenkins.plugins.workshopfoundry.remote.Remotes.KeyPairText;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.shell.ProcessShellFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against MINA's own server in this process, on virtual time; commands run in the host's shell. */
class SshRemoteTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final VirtualTime time = new VirtualTime();
    private final SshRemotes remotes = new SshRemotes(time, time);
    private final KeyPairText key = remotes.newKey();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final KeyPairText hostKey = remotes.newKey();
    private SshServer server;

    @BeforeEach
    void start() throws IOException {
        server = server(0);
    }

    @AfterEach
    void stop() throws IOException {
        remotes.close();
        server.stop(true);
    }

    @Test
    void theFirstContactReportsTheFingerprint() {
        String expected = KeyUtils.getFingerPrint(SshKeys.read(hostKey).getPublic());

        assertThat(remote("root", null).await(LIMIT)).isEqualTo(expected);
    }

    @Test
    void anotherHostKeyIsRefusedWithoutWaiting() {
        assertThatThrownBy(() -> remote("root", "SHA256:other").await(Duration.ofDays(1)))
                .isInstanceOf(CloudRefused.class);
        assertThat(time.slept()).isZero();
        assertThat(commands).isEmpty();
    }

    @Test
    void nobodyThereIsTriedForTheWholeTime() throws IOException {
        server.stop(true);

        assertThatThrownBy(() -> remote("root", null).await(Duration.ofMinutes(30)))
                .isInstanceOf(CloudUnavailable.class);
        assertThat(time.slept()).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(31));
    }

    @Test
    void whoWaitsForNobodyCanStopBeforeEachTry() throws IOException {
        server.stop(true);
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> remote("root", null).await(Duration.ofMinutes(30), () -> {
                    if (tries.incrementAndGet() == 3) {
                        throw new RunStopped(RunStopped.Reason.CANCELLED, "It was cancelled.", "Nothing.");
                    }
                }))
                .isInstanceOf(RunStopped.class);
        assertThat(time.slept()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anotherUserThanRootBecomesRoot() {
        assertThatThrownBy(() -> remote("admin", null).run("exit 3", "", LIMIT)).isInstanceOf(CloudRefused.class);

        assertThat(commands).singleElement().asString().startsWith("sudo -n -- timeout ");
    }

    @Test
    void twoWaysToOnePinnedMachineShareTheConnection() {
        String pinned = remote("root", null).await(LIMIT);
        server.getActiveSessions().forEach(session -> session.close(true));

        remote("root", pinned).run("true", "", LIMIT);
        remote("root", pinned).run("true", "", LIMIT);

        assertThat(server.getActiveSessions().stream().filter(AbstractSession::isOpen))
                .hasSize(1);
    }

    @Test
    void aConnectionThatTheServerClosesIsMadeAgain() throws IOException {
        Remote remote = remote("root", null);
        remote.run("true", "", LIMIT);
        int port = server.getPort();
        server.stop(true);
        server = server(port);

        assertThat(remote.run("echo again", "", LIMIT)).isEqualTo("again\n");
    }

    @Test
    void filesAndTreesArriveWhole() throws IOException {
        byte[] content = "größe\n".getBytes(StandardCharsets.UTF_8);
        Path tar = TestTar.write(folder.resolve("tree.tar"), 300_000, 2);
        List<Long> sent = new ArrayList<>();

        remote("root", null).put(folder.resolve("a/file").toString(), "0600", content);
        remote("root", null)
                .upload(Remote.Upload.of(tar, 0), folder.resolve("tree").toString(), sent::add);

        assertThat(folder.resolve("a/file")).hasBinaryContent(content);
        assertThat(folder.resolve("tree/sub/file1")).hasSize(150_000);
        assertThat(sent).isSorted().last().isEqualTo(tar.toFile().length());
    }

    private Remote remote(String user, @Nullable String pinned) {
        return remotes.to(new Address("127.0.0.1", server.getPort(), user, pinned), key);
    }

    private SshServer server(int port) throws IOException {
        SshServer made = SshServer.setUpDefaultServer();
        made.setHost("127.0.0.1");
        made.setPort(port);
        made.setKeyPairProvider(KeyPairProvider.wrap(SshKeys.read(hostKey)));
        made.setPublickeyAuthenticator(
                (user, offered, session) -> key.publicLine().startsWith(PublicKeyEntry.toString(offered)));
        made.setCommandFactory((channel, command) -> {
            commands.add(command);
            return new ProcessShellFactory(command, "sh", "-c", command).createShell(channel);
        });
        made.start();
        return made;
    }
}
