package io.jenkins.plugins.workshopfoundry.remote;

import org.jspecify.annotations.Nullable;

/** Opens ways to machines. */
public interface Remotes extends AutoCloseable {

    /** A fresh key pair for one run or classroom. */
    KeyPairText newKey();

    /** A way to one machine; connects when it is first used. */
    Remote to(Address address, KeyPairText key);

    /** Ends every connection; whatever runs detached goes on. */
    @Override
    default void close() {}

    /**
     * Where a machine's SSH server is.
     *
     * @param host name or address
     * @param port TCP port
     * @param user who logs in
     * @param pinned the fingerprint that the host key must have, or null at first contact
     */
    record Address(
            String host, int port, String user, @Nullable String pinned) {}

    /**
     * An Ed25519 key pair in OpenSSH's forms.
     *
     * @param publicLine one line, {@code ssh-ed25519 AAAA… comment}
     * @param privatePem the private key, PEM; a secret
     */
    record KeyPairText(String publicLine, String privatePem) {
        /** Without the private half. */
        @Override
        public String toString() {
            return "KeyPairText[" + publicLine + "]";
        }
    }
}
