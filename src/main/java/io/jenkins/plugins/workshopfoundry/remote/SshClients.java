package io.jenkins.plugins.workshopfoundry.remote;

import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;

/** Makes an SSH client that uses nothing of the person's own: no ~/.ssh, no agent, no password. */
final class SshClients {

    /** OpenSSH answers this one with a refusal, which is an answer. */
    private static final String HEARTBEAT = "keepalive@openssh.com";

    private static final int UNANSWERED = 3;

    /** Ed25519 first, as it is the key that clouds report; no certificates, as nobody here signs hosts. */
    private static final List<NamedFactory<Signature>> HOST_KEYS = List.of(
            BuiltinSignatures.ed25519,
            BuiltinSignatures.nistp256,
            BuiltinSignatures.nistp384,
            BuiltinSignatures.nistp521,
            BuiltinSignatures.rsaSHA512,
            BuiltinSignatures.rsaSHA256);

    private SshClients() {}

    /** Not started yet. */
    static SshClient create(SshSettings settings) {
        SshClient client = ClientBuilder.builder()
                .hostConfigEntryResolver(HostConfigEntryResolver.EMPTY)
                .serverKeyVerifier(HostKeyPin.verifier())
                .signatureFactories(HOST_KEYS)
                .build();
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        CoreModuleProperties.HEARTBEAT_REQUEST.set(client, HEARTBEAT);
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, settings.heartbeat());
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, UNANSWERED);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        CoreModuleProperties.AUTH_TIMEOUT.set(client, settings.login());
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(client, settings.stall());
        CoreModuleProperties.SOCKET_KEEPALIVE.set(client, true);
        return client;
    }
}
