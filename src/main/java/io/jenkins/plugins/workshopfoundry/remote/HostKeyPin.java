package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.jspecify.annotations.Nullable;

/**
 * The one host key that a machine may show: the recorded one, or else the first that came. From then on another key is
 * refused, also within the same connection.
 */
final class HostKeyPin {

    /** Where a session finds its pin. */
    static final AttributeKey<HostKeyPin> KEY = new AttributeKey<>();

    private @Nullable String expected;
    private boolean refused;

    HostKeyPin(@Nullable String expected) {
        this.expected = expected;
    }

    /** Fails closed: a session without a pin is refused. */
    static boolean verify(ClientSession session, SocketAddress address, PublicKey key) {
        HostKeyPin pin = session.getConnectionContext() == null
                ? null
                : session.getConnectionContext().getAttribute(KEY);
        return pin != null && pin.accepts(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
    }

    synchronized boolean accepts(String fingerprint) {
        if (expected == null) {
            expected = fingerprint;
        }
        boolean same = MessageDigest.isEqual(bytes(expected), bytes(fingerprint));
        refused |= !same;
        return same;
    }

    /** Whether another key has been shown. */
    synchronized boolean refused() {
        return refused;
    }

    /** The key that is accepted, or null before the first contact. */
    synchronized @Nullable String fingerprint() {
        return expected;
    }

    /** Says the same whatever the other side sent. */
    static CloudRefused refusal(Remotes.Address address) {
        return new CloudRefused(
                "The machine at " + address.host() + ":" + address.port()
                        + " shows another SSH host key than the one recorded for it: it is another machine, or"
                        + " somebody is in between.",
                "Nothing was sent to it. If the machine was really replaced, tear down and provision again.");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As MINA's client wants it. */
    static ServerKeyVerifier verifier() {
        return HostKeyPin::verify;
    }
}
