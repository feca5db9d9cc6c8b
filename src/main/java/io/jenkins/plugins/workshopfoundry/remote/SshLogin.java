package io.jenkins.plugins.workshopfoundry.remote;

import java.io.IOException;
import java.security.KeyPair;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.future.CancelOption;

/**
 * Logs in on one machine, once.
 *
 * @param client started
 * @param address whom to ask
 * @param key with which to log in
 * @param settings how patient to be
 */
record SshLogin(SshClient client, Remotes.Address address, KeyPair key, SshSettings settings) {

    /**
     * Connects, checks the host key, logs in.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.CloudRefused if the host key is not the pinned one
     * @throws LoginRefused if the key is not accepted
     * @throws IOException if nobody answers as a machine should; the same may work later
     */
    ClientSession open(HostKeyPin pin) throws IOException {
        ClientSession session = connect(pin);
        try {
            session.addPublicKeyIdentity(key);
            session.auth().verify(settings.login(), CancelOption.CANCEL_ON_TIMEOUT, CancelOption.CANCEL_ON_INTERRUPT);
            return session;
        } catch (IOException e) {
            session.close(true);
            if (pin.refused()) {
                throw HostKeyPin.refusal(address);
            }
            throw isRefusal(e) ? new LoginRefused(e) : e;
        }
    }

    private ClientSession connect(HostKeyPin pin) throws IOException {
        try {
            return client.connect(
                            address.user(),
                            address.host(),
                            address.port(),
                            AttributeRepository.ofKeyValuePair(HostKeyPin.KEY, pin))
                    .verify(settings.connect(), CancelOption.CANCEL_ON_TIMEOUT, CancelOption.CANCEL_ON_INTERRUPT)
                    .getClientSession();
        } catch (RuntimeException e) {
            // A name that cannot be resolved comes as one of several unchecked exceptions.
            throw new IOException("the name '" + address.host() + "' is not known", e);
        }
    }

    private static boolean isRefusal(IOException e) {
        return e instanceof SshException ssh
                && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
    }
}
