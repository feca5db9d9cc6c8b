package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import hudson.util.Secret;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.secret.KeyProvider;
import java.util.Base64;

/** The ledger's data key, wrapped as Jenkins wraps its own secrets: with the keys in JENKINS_HOME/secrets. */
final class SealedByJenkins implements KeyProvider {

    @Override
    public String wrap(byte[] plain) {
        return Secret.fromString(Base64.getEncoder().encodeToString(plain)).getEncryptedValue();
    }

    @Override
    public byte[] unwrap(String wrapped) {
        Secret secret = Secret.decrypt(wrapped);
        if (secret == null) {
            throw new LedgerBroken(
                    "The keys in JENKINS_HOME/secrets do not open the ledger's data key.",
                    "Bring JENKINS_HOME/secrets back from the same backup as the ledger, or run 'workshop rekey' where a"
                            + " key still is.");
        }
        return Base64.getDecoder().decode(secret.getPlainText());
    }
}
