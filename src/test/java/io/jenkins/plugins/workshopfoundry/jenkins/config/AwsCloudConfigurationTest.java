package io.jenkins.plugins.workshopfoundry.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration.Login;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.Credential;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.RunCredentials;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.Store;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.File;
import java.net.URI;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwsCloudConfigurationTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/workshops";

    private final Jenkins jenkins = Jenkins.fresh(new File("none"));
    private final AwsCloudConfiguration.DescriptorImpl form = new AwsCloudConfiguration.DescriptorImpl();
    private final RunCredentials credentials = new RunCredentials(Store.ofController());

    @BeforeEach
    void stock() {
        CredentialsProvider.stock(
                Credential.account("key", "AKIA1", "s3cret"),
                Credential.account("own", "AKIA2", "s3cret"),
                Credential.text("oidc", "token"),
                Credential.certificate("certificate"));
    }

    @Test
    void emptyFieldsAreNotThere() {
        AwsCloudConfiguration aws = new AwsCloudConfiguration(" eu-central-1 ");
        aws.setRoleArn(" ");
        aws.setEndpoint("");

        AwsConfiguration settings = aws.settings(credentials, null);

        assertThat(settings.region()).isEqualTo("eu-central-1");
        assertThat(settings.login()).isNull();
        assertThat(settings.role()).isNull();
        assertThat(settings.endpoint()).isNull();
        assertThat(settings.regions()).isEmpty();
    }

    @Test
    void everyFieldReachesTheEngine() {
        AwsConfiguration settings = full().settings(credentials, null);

        assertThat(((Login.Key) settings.login()).current().get().id()).isEqualTo("AKIA1");
        assertThat(settings.role()).isEqualTo(ROLE);
        assertThat(settings.externalId()).isEqualTo("theirs");
        assertThat(settings.account()).isEqualTo("123456789012");
        assertThat(settings.regions()).containsExactly("eu-central-1", "us-east-1");
        assertThat(settings.endpoint()).isEqualTo(URI.create("https://ec2.example.org"));
        assertThat(settings.sshFrom()).isEqualTo("203.0.113.0/24");
    }

    @Test
    void aRunsOwnCredentialComesBeforeTheConfiguredOne() {
        AwsConfiguration settings = full().settings(credentials, "own");

        assertThat(((Login.Key) settings.login()).current().get().id()).isEqualTo("AKIA2");
    }

    @Test
    void aTokenIsExchangedForTheRoleWhichIsNotAssumedOnceMore() {
        AwsConfiguration settings = full().settings(credentials, "oidc");

        assertThat(((Login.Token) settings.login()).role()).isEqualTo(ROLE);
        assertThat(settings.role()).isNull();
    }

    @Test
    void aValueThatCameAsCodeAndIsWrongIsRefusedWhenItIsUsed() {
        AwsCloudConfiguration aws = new AwsCloudConfiguration("eu-central-1");
        aws.setAccount("12");

        assertThatThrownBy(() -> aws.settings(credentials, null)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void whateverChangesChangesTheFingerprintWhichHoldsNoSecret() {
        String before = full().fingerprint();
        AwsCloudConfiguration other = full();
        other.setSshFrom("198.51.100.0/24");

        assertThat(full().fingerprint()).isEqualTo(before).doesNotContain("s3cret");
        assertThat(other.fingerprint()).isNotEqualTo(before);
    }

    @Test
    void theFormChecksEachField() {
        assertThat(Told.of(form.doCheckRegion("eu-central-1"))).isEqualTo(Told.OK);
        assertThat(Told.of(form.doCheckRegion(" "))).isEqualTo("ERROR A region is needed.");
        assertThat(Told.of(form.doCheckRegion("Mars!"))).startsWith("ERROR 'Mars!' is not the name of a region.");
        assertThat(Told.of(form.doCheckRegions("eu-central-1,Mars!"))).startsWith("ERROR 'Mars!'");
        assertThat(Told.of(form.doCheckRoleArn("x"))).startsWith("ERROR 'x' is not the ARN");
        assertThat(Told.of(form.doCheckExternalId("x"))).startsWith("ERROR 'x' is not an external id");
        assertThat(Told.of(form.doCheckAccount("x"))).startsWith("ERROR 'x' is not the number");
        assertThat(Told.of(form.doCheckEndpoint("x"))).startsWith("ERROR The endpoint is not");
        assertThat(Told.of(form.doCheckSshFrom("x"))).startsWith("ERROR 'x' is not a network");
        assertThat(Told.of(form.doCheckSshFrom(""))).isEqualTo(Told.OK);
    }

    @Test
    void theFormChecksTheCredential() {
        assertThat(Told.of(form.doCheckCredentialsId("key", null))).isEqualTo(Told.OK);
        assertThat(Told.of(form.doCheckCredentialsId("oidc", ROLE))).isEqualTo(Told.OK);
        assertThat(Told.of(form.doCheckCredentialsId("oidc", ""))).contains("no role");
        assertThat(Told.of(form.doCheckCredentialsId("gone", ""))).contains("no credential 'gone'");
        assertThat(Told.of(form.doCheckCleanUpCredentialsId("gone", ""))).contains("no credential 'gone'");
        assertThat(Told.of(form.doCheckCredentialsId("certificate", ""))).contains("'certificate'");
        assertThat(form.doFillCredentialsIdItems(""))
                .extracting(one -> one.value)
                .containsExactly("", "key", "own", "oidc");
        assertThat(form.doFillCleanUpCredentialsIdItems("")).hasSize(4);
    }

    @Test
    void whoDoesNotAdministerLearnsNothingFromTheForm() {
        jenkins.refuse(Jenkins.ADMINISTER);

        assertThat(Told.of(form.doCheckCredentialsId("gone", ""))).isEqualTo(Told.OK);
        assertThat(Told.of(form.doCheckRegion(""))).isEqualTo(Told.OK);
        assertThatThrownBy(() -> form.doTestConnection("eu-central-1", null, null, null, null, null))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void theTestDoesNotReachForMetadata() {
        assertThat(Told.of(form.doTestConnection("eu-central-1", "key", null, null, null, "http://169.254.169.254/")))
                .startsWith("ERROR The address of '169.254.169.254'");
    }

    private static AwsCloudConfiguration full() {
        AwsCloudConfiguration aws = new AwsCloudConfiguration("eu-central-1");
        aws.setRegions("eu-central-1, us-east-1");
        aws.setCredentialsId("key");
        aws.setRoleArn(ROLE);
        aws.setExternalId("theirs");
        aws.setAccount("123456789012");
        aws.setEndpoint("https://ec2.example.org");
        aws.setSshFrom("203.0.113.0/24");
        return aws;
    }
}
