package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a person configures.
 *
 * @param ledger a file or JDBC URL
 * @param login how the ledger lets us in, if it is in a database server
 * @param home where caches are, and the files that belong to a ledger which is no file
 * @param key the file of the key that opens the ledger's secrets; outside the ledger's folder
 * @param controller the id that labels everything this controller makes: it must outlive the ledger
 * @param dockerHost the Docker engine's address, or null for the local socket
 * @param aws what is known about AWS, or null where nothing is: it can be used by name, and is not swept
 * @param rehearse whether the pretend cloud stands in for every cloud
 */
public record Configuration(
        String ledger,
        LedgerLogin login,
        Path home,
        Path key,
        String controller,
        @Nullable String dockerHost,
        @Nullable AwsConfiguration aws,
        boolean rehearse) {

    /** Without AWS, and with a ledger that asks for no password of ours. */
    public Configuration(
            String ledger, Path home, Path key, String controller, @Nullable String dockerHost, boolean rehearse) {
        this(ledger, LedgerLogin.NONE, home, key, controller, dockerHost, null, rehearse);
    }
}
