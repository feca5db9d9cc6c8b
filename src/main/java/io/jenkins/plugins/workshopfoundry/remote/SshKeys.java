package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.remote.Remotes.KeyPairText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.security.SecurityUtils;

/** Ed25519 key pairs as text and back. */
final class SshKeys {

    /** OpenSSH's name of the type; the size is not a choice. */
    private static final String TYPE = "ssh-ed25519";

    private static final int BITS = 256;
    private static final String COMMENT = "workshop-foundry";

    private SshKeys() {}

    static KeyPairText generate() {
        try {
            KeyPair pair = KeyUtils.generateKeyPair(TYPE, BITS);
            ByteArrayOutputStream open = new ByteArrayOutputStream();
            ByteArrayOutputStream secret = new ByteArrayOutputStream();
            OpenSSHKeyPairResourceWriter writer = OpenSSHKeyPairResourceWriter.INSTANCE;
            writer.writePublicKey(pair.getPublic(), COMMENT, open);
            writer.writePrivateKey(pair, COMMENT, null, secret);
            return new KeyPairText(
                    open.toString(StandardCharsets.UTF_8).strip(), secret.toString(StandardCharsets.UTF_8));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is missing: BouncyCastle is not on the class path", e);
        }
    }

    /**
     * Reads the private half.
     *
     * @throws InvalidRequest if it is no private key; the text never repeats it
     */
    static KeyPair read(KeyPairText text) {
        try (ByteArrayInputStream in =
                new ByteArrayInputStream(text.privatePem().getBytes(StandardCharsets.UTF_8))) {
            Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(
                    null, NamedResource.ofName("key"), in, FilePasswordProvider.EMPTY);
            if (pairs != null && pairs.iterator().hasNext()) {
                return pairs.iterator().next();
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static InvalidRequest unreadable() {
        return new InvalidRequest(
                "The SSH private key of this run cannot be read.",
                "It must be an unencrypted private key in OpenSSH or PEM form; tear down and start again.");
    }
}
