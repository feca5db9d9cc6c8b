package io.jenkins.plugins.workshopfoundry.assembly;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a person configures about AWS, as far as it differs from the SDK's own defaults.
 *
 * @param login who we are; null for the SDK's default chain
 * @param role the ARN of a role to assume on top, or null
 * @param externalId what that role's owner wants to hear, or null
 * @param account the account in which alone anything may be made, 12 digits, or null for whichever it is
 * @param region where commands that name no region work, and who answers for all regions; null for us-east-1
 * @param regions the regions in which anything of ours may be; empty for all that the account has enabled
 * @param endpoint what is called instead of AWS, or null
 * @param sshFrom the network from which port 22 of machines is reached, in CIDR form; null for the address under which
 *     Amazon sees this host
 */
public record AwsConfiguration(
        @Nullable Login login,
        @Nullable String role,
        @Nullable String externalId,
        @Nullable String account,
        @Nullable String region,
        List<String> regions,
        @Nullable URI endpoint,
        @Nullable String sshFrom) {

    /** The SDK's default chain, every region, AWS itself. */
    public static final AwsConfiguration DEFAULT =
            new AwsConfiguration(null, null, null, null, null, List.of(), null, null);

    /** Copies the list. */
    public AwsConfiguration {
        regions = List.copyOf(regions);
    }

    /** Who we are to AWS. What is secret is asked for whenever it is needed, so that it may change meanwhile. */
    public sealed interface Login {

        /**
         * A profile of the shared configuration files.
         *
         * @param name the profile's name
         */
        record Profile(String name) implements Login {}

        /**
         * A token of an OpenID Connect provider, exchanged for a role.
         *
         * @param role the role's ARN
         * @param token the token as it is now
         */
        record Token(String role, Supplier<String> token) implements Login {}

        /**
         * An access key from somebody's credentials store.
         *
         * @param current the key as it is now
         */
        record Key(Supplier<AccessKey> current) implements Login {}
    }

    /**
     * An access key.
     *
     * @param id the public half
     * @param secret the secret half
     * @param session the session token of temporary keys, or null
     */
    public record AccessKey(
            String id, String secret, @Nullable String session) {
        /** Without the secret half. */
        @Override
        public String toString() {
            return "AccessKey[" + id + "]";
        }
    }
}
