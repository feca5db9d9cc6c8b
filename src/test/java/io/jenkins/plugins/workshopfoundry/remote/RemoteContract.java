package io.jenkins.plugins.workshopfoundry.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every way to a machine promises, the pretend one included. The machine has a POSIX shell, or acts as if. */
public interface RemoteContract {

    /** Longer than anything here takes. */
    Duration ENOUGH = Duration.ofMinutes(1);

    /** A machine that is up. */
    Remotes.Address address();

    /** The ways to it. */
    Remotes remotes();

    /** The key that it accepts. */
    Remotes.KeyPairText key();

    /** An absolute path on the machine in which to leave things. */
    String folder();

    /** The way to the machine. */
    default Remote remote() {
        return remotes().to(address(), key());
    }

    private Remotes.Address pinned(String hostKey) {
        return new Remotes.Address(address().host(), address().port(), address().user(), hostKey);
    }

    @Test
    default void theHostKeyThatAnsweredCanBePinned() {
        String hostKey = remote().await(ENOUGH);
        assertThat(hostKey).matches("SHA256:[A-Za-z0-9+/]{43}");
        assertThat(remotes().to(pinned(hostKey), key()).await(ENOUGH)).isEqualTo(hostKey);
    }

    @Test
    default void anotherHostKeyThanThePinnedOneIsRefused() {
        Remote wary = remotes().to(pinned("SHA256:" + "A".repeat(43)), key());
        assertThatThrownBy(() -> wary.await(ENOUGH)).isInstanceOf(CloudRefused.class);
        assertThatThrownBy(() -> wary.run("true", "", ENOUGH)).isInstanceOf(CloudRefused.class);
    }

    @Test
    default void anotherKeyIsRefused() {
        Remote stranger = remotes().to(address(), remotes().newKey());
        assertThatThrownBy(() -> stranger.await(ENOUGH)).isInstanceOf(CloudRefused.class);
    }

    @Test
    default void freshKeysAreAllDifferentAndHideTheirPrivateHalf() {
        Remotes.KeyPairText a = remotes().newKey();
        assertThat(a.publicLine()).startsWith("ssh-ed25519 ").doesNotContain("\n");
        assertThat(a.privatePem()).startsWith("-----BEGIN ").contains("PRIVATE KEY-----");
        assertThat(remotes().newKey().publicLine()).isNotEqualTo(a.publicLine());
        assertThat(a.toString()).doesNotContain("PRIVATE").contains(a.publicLine());
    }

    @Test
    default void aCommandAnswersWithWhatItPrinted() {
        assertThat(remote().run("echo hello", "", ENOUGH)).isEqualTo("hello\n");
        assertThat(remote().run("cat", "what goes in", ENOUGH)).isEqualTo("what goes in");
        assertThat(remote().run("true", "", ENOUGH)).isEmpty();
    }

    @Test
    default void aCommandThatFailsIsRefusedWithItsLastWords() {
        assertThatThrownBy(() -> remote().run("echo broken; exit 9", "", ENOUGH))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("exit code 9")
                .hasMessageContaining("broken");
    }

    @Test
    default void aCommandThatTakesTooLongIsUnavailable() {
        assertThatThrownBy(() -> remote().run("sleep 3", "", Duration.ofSeconds(1)))
                .isInstanceOf(CloudUnavailable.class)
                .hasMessageContaining("within 1s");
    }

    @Test
    default void whatWasPutCanBeReadAndPutAgain() {
        String path = folder() + "/a/file";
        remote().put(path, "0600", "old".getBytes(UTF_8));
        remote().put(path, "0600", "new".getBytes(UTF_8));
        assertThat(remote().run("cat " + path, "", ENOUGH)).isEqualTo("new");
    }

    @Test
    default void whatCannotBeIsRefusedBeforeAnythingIsSent() {
        Remote remote = remote();
        assertThatThrownBy(() -> remote.put("relative", "0644", new byte[0])).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> remote.put("/a/../b", "0644", new byte[0])).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> remote.put("/a", "u+x", new byte[0])).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> remote.startDetached("../x", "true")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> remote.follow("x y", 0, line -> {})).isInstanceOf(InvalidRequest.class);
    }

    @Test
    default void anArchiveThatCannotBeReadIsTheCallersFault() {
        Remote.Upload missing = Remote.Upload.of(Path.of("/nowhere/missing.tar"), 1);
        assertThatThrownBy(() -> remote().upload(missing, folder() + "/x", sent -> {}))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("missing.tar");
    }

    @Test
    default void whatIsNoTarIsRefused() {
        Remote.Upload noTar = new BytesUpload("this is no tar".repeat(10_000).getBytes(UTF_8));
        assertThatThrownBy(() -> remote().upload(noTar, folder() + "/x", sent -> {}))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("tar");
    }
}
