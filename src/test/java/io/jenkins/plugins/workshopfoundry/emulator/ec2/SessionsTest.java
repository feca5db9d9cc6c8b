package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.ExpiredTokenException;
import software.amazon.awssdk.services.sts.model.InvalidIdentityTokenException;
import software.amazon.awssdk.services.sts.model.StsException;

class SessionsTest extends Ec2Fixture {

    private static final String ROLE = "arn:aws:iam::123456789012:role/foundry";
    private static final String SUBJECT = "repo:school/workshop:ref:refs/heads/main";

    private StsClient sts = sts(true);

    private StsClient sts(boolean signed) {
        return StsClient.builder()
                .region(Region.of(FRANKFURT))
                .endpointOverride(emulator.endpoint())
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(
                        signed
                                ? StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(emulator.accessKey(), emulator.secretKey()))
                                : AnonymousCredentialsProvider.create())
                .build();
    }

    private Ec2Client with(Credentials session) {
        return client(
                FRANKFURT,
                AwsSessionCredentials.create(session.accessKeyId(), session.secretAccessKey(), session.sessionToken()));
    }

    @BeforeEach
    void roles() {
        emulator.roles().trustUsers(ROLE, "shared word");
        emulator.roles().trustSubject(ROLE + "-by-token", "repo:school/workshop:*");
    }

    @AfterEach
    void closeSts() {
        sts.close();
    }

    private Credentials assume(String word) {
        return sts.assumeRole(request ->
                        request.roleArn(ROLE).roleSessionName("run-1").externalId(word))
                .credentials();
    }

    private Credentials assumeBy(String token) {
        try (StsClient nobody = sts(false)) {
            return nobody.assumeRoleWithWebIdentity(request -> request.roleArn(ROLE + "-by-token")
                            .roleSessionName("run-1")
                            .webIdentityToken(token))
                    .credentials();
        }
    }

    @Test
    void theUserIsKnown() {
        assertThat(sts.getCallerIdentity().account()).isEqualTo(emulator.account());
        assertThat(sts.getCallerIdentity().arn()).isEqualTo("arn:aws:iam::123456789012:user/tester");
    }

    @Test
    void aRoleIsAssumedForAnHour() {
        Credentials session = assume("shared word");
        assertThat(session.expiration()).isEqualTo(time.instant().plus(Duration.ofHours(1)));
        Ec2Client client = with(session);
        client.describeVpcs();
        time.pass(Duration.ofHours(1));
        refused("RequestExpired", client::describeVpcs);
    }

    @Test
    void aRoleMayAskForAWord() {
        assertThatThrownBy(() -> assume("another word")).isInstanceOfSatisfying(StsException.class, failure -> {
            assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
            assertThat(failure.statusCode()).isEqualTo(403);
        });
        assertThatThrownBy(() ->
                        sts.assumeRole(request -> request.roleArn(ROLE + "x").roleSessionName("run-1")))
                .isInstanceOf(StsException.class);
    }

    @Test
    void aTokenOpensASessionWithoutAnyKey() {
        String token = Roles.token(SUBJECT, time.instant().plusSeconds(600));
        with(assumeBy(token)).describeVpcs();
        assertThat(emulator.journal().entries().get(0).call().region()).isEmpty();
    }

    @Test
    void aTokenThatIsOverOrSomebodyElsesOpensNothing() {
        String old = Roles.token(SUBJECT, time.instant());
        assertThatThrownBy(() -> assumeBy(old)).isInstanceOf(ExpiredTokenException.class);
        String foreign = Roles.token(
                "repo:other/workshop:ref:refs/heads/main", time.instant().plusSeconds(600));
        assertThatThrownBy(() -> assumeBy(foreign)).isInstanceOf(StsException.class);
        assertThatThrownBy(() -> assumeBy("no token")).isInstanceOf(InvalidIdentityTokenException.class);
    }

    @Test
    void whoIsNotKnownIsNotServed() {
        Ec2Client stranger = client(FRANKFURT, AwsBasicCredentials.create("AKIASTRANGER", "secret"));
        unknown(stranger::describeVpcs);
        assertThat(emulator.journal().entries().get(0).outcome()).isEqualTo("AuthFailure");
        Credentials session = assume("shared word");
        Ec2Client half = client(
                FRANKFURT, AwsSessionCredentials.create(session.accessKeyId(), session.secretAccessKey(), "wrong"));
        unknown(half::describeVpcs);
        Ec2Client forger = client(FRANKFURT, AwsBasicCredentials.create(emulator.accessKey(), "guessed"));
        unknown(forger::describeVpcs);
    }

    @Test
    void aSessionHasANameAndALength() {
        assertThatThrownBy(() -> sts.assumeRole(request ->
                        request.roleArn(ROLE).externalId("shared word").roleSessionName("run 1")))
                .hasMessageContaining("roleSessionName");
        assertThatThrownBy(() -> sts.assumeRole(request -> request.roleArn(ROLE)
                        .externalId("shared word")
                        .roleSessionName("run-1")
                        .durationSeconds(7200)))
                .hasMessageContaining("MaxSessionDuration");
    }
}
