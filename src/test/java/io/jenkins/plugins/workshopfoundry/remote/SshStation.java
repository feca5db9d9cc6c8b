package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.remote.Remotes.KeyPairText;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a real OpenSSH server of its own on loopback. */
abstract class SshStation {

    static final Duration SHORT = Duration.ofSeconds(20);
    static final SshSettings IMPATIENT = new SshSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2));

    @TempDir
    Path folder;

    final SshRemotes remotes = new SshRemotes(Clock.systemUTC(), new ThreadSleeper(), IMPATIENT);
    final KeyPairText key = remotes.newKey();
    OpenSshServer server;

    @BeforeEach
    void startServer() throws Exception {
        server = new OpenSshServer(folder, key).start();
    }

    @AfterEach
    void stop() throws Exception {
        remotes.close();
        server.kill();
    }

    /** The machine behind the server, at first contact. */
    final Remote there() {
        return remotes.to(server.address(null), key);
    }
}
