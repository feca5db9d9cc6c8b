package io.jenkins.plugins.workshopfoundry.cloud.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who we are to AWS, before any role is assumed. Secrets are asked for when they are needed, and never kept here. */
public sealed interface AwsIdentity {

    /** The SDK's default chain: environment, profile, container, instance. */
    record Chain() implements AwsIdentity {}

    /**
     * A profile of the shared configuration files.
     *
     * @param name the profile's name
     */
    record Profile(String name) implements AwsIdentity {}

    /**
     * Keys that somebody else keeps, for instance Jenkins' credentials store.
     *
     * @param current the keys as they are now; asked before every use
     */
    record Keys(Supplier<AccessKeys> current) implements AwsIdentity {}

    /**
     * A token of an OpenID Connect provider (GitHub, Jenkins, Kubernetes) that AWS exchanges for a role.
     *
     * @param roleArn the role whose trust policy accepts the token
     * @param token the token as it is now; asked at every renewal, because such a token itself expires
     */
    record WebIdentity(String roleArn, Supplier<String> token) implements AwsIdentity {}

    /**
     * An access key.
     *
     * @param id the public half
     * @param secret the secret half
     * @param session the session token of temporary keys, or null
     */
    record AccessKeys(String id, String secret, @Nullable String session) {
        /** Without the secret half. */
        @Override
        public String toString() {
            return "AccessKeys[" + id + "]";
        }
    }
}
