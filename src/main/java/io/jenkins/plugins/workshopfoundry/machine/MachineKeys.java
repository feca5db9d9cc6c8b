package io.jenkins.plugins.workshopfoundry.machine;

import io.jenkins.plugins.workshopfoundry.remote.Remotes;
import io.jenkins.plugins.workshopfoundry.remote.Remotes.KeyPairText;
import io.jenkins.plugins.workshopfoundry.run.Vault;
import java.util.Optional;

/**
 * The key pairs with which machines are logged into: one for each run or classroom, kept sealed.
 *
 * @param remotes makes fresh ones
 * @param vault keeps them
 */
public record MachineKeys(Remotes remotes, Vault vault) {

    private static final String PRIVATE = "ssh-private-key";
    private static final String PUBLIC = "ssh-public-key";

    /** The key pair of an owner: the one that was made before, or a fresh one. */
    public KeyPairText of(String owner) {
        return known(owner).orElseGet(() -> {
            KeyPairText fresh = remotes.newKey();
            vault.put(owner, PRIVATE, fresh.privatePem());
            vault.put(owner, PUBLIC, fresh.publicLine());
            return fresh;
        });
    }

    /** The public half is kept last: a pair that is half there is made again. */
    private Optional<KeyPairText> known(String owner) {
        return vault.get(owner, PUBLIC)
                .flatMap(line -> vault.get(owner, PRIVATE).map(pem -> new KeyPairText(line, pem)));
    }
}
