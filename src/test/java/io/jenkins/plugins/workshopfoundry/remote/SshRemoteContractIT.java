package io.jenkins.plugins.workshopfoundry.remote;

import org.junit.jupiter.api.BeforeEach;

/** The real SSH keeps the contract, with a real OpenSSH server on loopback. */
class SshRemoteContractIT extends SshStation implements RemoteContract {

    @BeforeEach
    void reach() {
        remote().await(ENOUGH);
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
