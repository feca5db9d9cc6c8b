package io.jenkins.plugins.workshopfoundry.assembly;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a person configures.
 *
 * @param ledger a file or JDBC URL
 * @param home where caches are
 * @param key the file of the key that opens the ledger's secrets; outside the ledger's folder
 * @param controller the id that labels everything this controller makes: it must outlive the ledger
 * @param dockerHost the Docker engine's address, or null for the local socket
 * @param aws what is known about AWS, or null where nothing is: it can be used by name, and is not swept
 * @param rehearse whether the pretend cloud stands in for every cloud
 */
public record Configuration(
        String ledger,
        Path home,
        Path key,
        String controller,
        @Nullable String dockerHost,
        @Nullable AwsConfiguration aws,
        boolean rehearse) {

    /** Without AWS. */
    public Configuration(
            String ledger, Path home, Path key, String controller, @Nullable String dockerHost, boolean rehearse) {
        this(ledger, home, key, controller, dockerHost, null, rehearse);
    }
}
