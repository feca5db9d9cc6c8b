package io.jenkins.plugins.workshopfoundry.cloud.aws;

import java.time.Clock;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * From what is configured to credentials that last as long as the work does.
 *
 * @param settings who we are
 * @param connect a client of STS with given credentials
 * @param clock what time it is
 * @param session the name of our sessions, as CloudTrail shows it: the id of the run
 */
record Login(AwsSettings settings, Function<AwsCredentialsProvider, StsClient> connect, Clock clock, String session) {

    /** What STS takes as a session name (docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html). */
    private static final String NOT_IN_NAMES = "[^\\w+=,.@-]";

    private static final int LONGEST_NAME = 64;

    /** Credentials for every call; resolved at each, renewed when they are about to end. */
    AwsCredentialsProvider provider() {
        AwsCredentialsProvider own = own(settings.identity());
        AwsRole role = settings.role();
        return role == null ? own : new RenewedCredentials(clock, () -> assume(own, role));
    }

    private AwsCredentialsProvider own(AwsIdentity identity) {
        if (identity instanceof AwsIdentity.Profile profile) {
            return ProfileCredentialsProvider.create(profile.name());
        } else if (identity instanceof AwsIdentity.Keys keys) {
            return () -> credentials(keys.current().get());
        } else if (identity instanceof AwsIdentity.WebIdentity token) {
            return new RenewedCredentials(clock, () -> exchange(token));
        }
        return DefaultCredentialsProvider.builder().build();
    }

    private static AwsCredentials credentials(AwsIdentity.AccessKeys keys) {
        return keys.session() == null
                ? AwsBasicCredentials.create(keys.id(), keys.secret())
                : AwsSessionCredentials.create(keys.id(), keys.secret(), keys.session());
    }

    private Credentials exchange(AwsIdentity.WebIdentity identity) {
        String token = identity.token().get().strip();
        return ask(
                "exchanging an identity token for the role " + identity.roleArn(),
                AnonymousCredentialsProvider.create(),
                sts -> sts.assumeRoleWithWebIdentity(request -> request.roleArn(identity.roleArn())
                                .roleSessionName(name())
                                .webIdentityToken(token))
                        .credentials());
    }

    private Credentials assume(AwsCredentialsProvider own, AwsRole role) {
        return ask(
                "assuming the role " + role.arn(),
                own,
                sts -> sts.assumeRole(request -> request.roleArn(role.arn())
                                .roleSessionName(name())
                                .externalId(role.externalId()))
                        .credentials());
    }

    /** Not asked again here: the call for which credentials are resolved is. */
    private Credentials ask(String doing, AwsCredentialsProvider as, Function<StsClient, Credentials> call) {
        try (StsClient sts = connect.apply(as)) {
            return call.apply(sts);
        } catch (RuntimeException e) {
            throw AwsErrors.sort("STS", doing, e);
        }
    }

    private String name() {
        String name = session.replaceAll(NOT_IN_NAMES, "-");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
