package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The real SSH keeps the contract, with a real OpenSSH server on loopback. */
class SshRemoteContractIT implements RemoteContract {

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
    private final Remotes.KeyPairText key = remotes.newKey();
    private OpenSshServer server;

    @BeforeEach
    void startServer() throws Exception {
        server = new OpenSshServer(folder, key).start();
        remote().await(ENOUGH);
    }

    @AfterEach
    void stop() throws Exception {
        remotes.close();
        server.kill();
    }

    @Override
    public Remotes.Address address() {
        return server.address(null);
    }

    @Override
    public Remotes remotes() {
        return remotes;
    }

    @Override
    public Remotes.KeyPairText key() {
        return key;
    }

    @Override
    public String folder() {
        return folder.resolve("left").toString();
    }
}
