package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration.AccessKey;
import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration.Login;
import io.jenkins.plugins.workshopfoundry.cloud.aws.AwsCloud;
import io.jenkins.plugins.workshopfoundry.cloud.aws.AwsIdentity;
import io.jenkins.plugins.workshopfoundry.cloud.aws.AwsRole;
import io.jenkins.plugins.workshopfoundry.cloud.aws.AwsSettings;
import io.jenkins.plugins.workshopfoundry.machine.Sites.Site;
import io.jenkins.plugins.workshopfoundry.remote.SshRemotes;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.Threads;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * AWS, as it is configured.
 *
 * @param configuration what a person wants
 * @param ownNetwork the network of this host as Amazon sees it, in CIDR form
 * @param poll time
 */
record AwsSite(AwsConfiguration configuration, Supplier<String> ownNetwork, Poll poll) {

    Site open() {
        return new Site(
                new AwsCloud(settings(), poll, Threads.ALL_REGIONS), new SshRemotes(poll.clock(), poll.sleeper()));
    }

    AwsSettings settings() {
        String region = configuration.region();
        return AwsSettings.standard()
                .as(identity(configuration.login()), role())
                .inAccount(configuration.account())
                .in(
                        region == null ? AwsSettings.HOME : new Region(region),
                        configuration.regions().stream().map(Region::new).toList())
                .at(configuration.endpoint())
                .reachingFrom(sshFrom());
    }

    private @Nullable AwsRole role() {
        return configuration.role() == null ? null : new AwsRole(configuration.role(), configuration.externalId());
    }

    /** What stands in for AWS may be anywhere, and sees us under another address than Amazon does. */
    private @Nullable Supplier<String> sshFrom() {
        String network = configuration.sshFrom();
        if (network != null) {
            return () -> network;
        }
        return configuration.endpoint() == null ? ownNetwork : null;
    }

    private static AwsIdentity identity(@Nullable Login login) {
        if (login instanceof Login.Profile profile) {
            return new AwsIdentity.Profile(profile.name());
        } else if (login instanceof Login.Token token) {
            return new AwsIdentity.WebIdentity(token.role(), token.token());
        } else if (login instanceof Login.Key key) {
            return new AwsIdentity.Keys(() -> keys(key.current().get()));
        }
        return new AwsIdentity.Chain();
    }

    private static AwsIdentity.AccessKeys keys(AccessKey key) {
        return new AwsIdentity.AccessKeys(key.id(), key.secret(), key.session());
    }
}
