package io.jenkins.plugins.workshopfoundry.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration.Login;
import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.Credential;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.RunCredentials;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.Store;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Path HOME = Path.of("/home/jenkins/workshop-foundry");

    private final WorkshopFoundryConfiguration configured = new WorkshopFoundryConfiguration();
    private final Settings settings = new Settings(configured, new RunCredentials(Store.ofController()));

    @BeforeEach
    void empty() {
        Jenkins.fresh(new File("none"));
        CredentialsProvider.stock();
    }

    @Test
    void aFreshJenkinsHasALedgerAndNoCloud() {
        Configuration engine = settings.engine(HOME, "jenkins-1");

        assertThat(settings.usable()).isEmpty();
        assertThat(engine.ledger()).isEqualTo(HOME.resolve("ledger.db").toString());
        assertThat(engine.controller()).isEqualTo("jenkins-1");
        assertThat(engine.dockerHost()).isNull();
        assertThat(engine.aws()).isNull();
        assertThat(engine.rehearse()).isFalse();
    }

    @Test
    void onlyConfiguredCloudsMayBeUsed() {
        LocalCloudConfiguration local = new LocalCloudConfiguration();
        local.setDockerHost("unix:///run/other.sock");
        configured.setClouds(List.of(local));

        assertThat(settings.usable()).containsExactly(Provider.LOCAL);
        assertThat(settings.engine(HOME, "jenkins-1").dockerHost()).isEqualTo("unix:///run/other.sock");
    }

    @Test
    void aRehearsalStandsBesideTheOtherClouds() {
        configured.setClouds(List.of(new LocalCloudConfiguration(), new RehearsalCloudConfiguration()));

        assertThat(settings.usable()).containsExactlyInAnyOrder(Provider.LOCAL, Provider.MEMORY);
        assertThat(settings.engine(HOME, "jenkins-1").rehearse()).isFalse();
        assertThat(configured.fingerprint()).contains("rehearsal");
    }

    @Test
    void aBrokenAwsIsToldWhenItIsUsedAndTakenUpOnceItIsMended() {
        configured.setClouds(List.of(aws("key")));
        Login.Key login = (Login.Key) settings.engine(HOME, "jenkins-1").aws().login();
        assertThatThrownBy(() -> login.current().get()).hasMessageContaining("no credential 'key'");

        CredentialsProvider.stock(Credential.account("key", "AKIA1", "s3cret"));
        assertThat(login.current().get().id()).isEqualTo("AKIA1");

        CredentialsProvider.stock(Credential.text("key", "token"));
        assertThatThrownBy(() -> login.current().get()).hasMessageContaining("restart");
    }

    @Test
    void theCleanUpIsWhoeverTheControllerIsUnlessItIsGivenCredentialsOfItsOwn() {
        assertThat(settings.cleaning()).isNull();
        AwsCloudConfiguration aws = aws(null);
        configured.setClouds(List.of(aws));
        assertThat(settings.cleaning()).isNull();

        aws.setCleanUpCredentialsId(" broom ");
        Login.Key login = (Login.Key) settings.cleaning().login();
        assertThatThrownBy(() -> login.current().get()).hasMessageContaining("no credential 'broom'");
        CredentialsProvider.stock(Credential.account("broom", "AKIA3", "s3cret"));
        assertThat(login.current().get().id()).isEqualTo("AKIA3");
        assertThat(((Login.Key) settings.cleaning().login()).current().get().id())
                .isEqualTo("AKIA3");
        assertThat(settings.cleaning().region()).isEqualTo("eu-central-1");
    }

    @Test
    void aRunThatBringsNoCredentialsUsesTheControllers() {
        assertThat(settings.own(null)).isNull();
        assertThat(settings.own(" ")).isNull();
    }

    @Test
    void aRunThatBringsCredentialsNeedsAConfiguredCloud() {
        CredentialsProvider.stock(Credential.account("own", "AKIA2", "s3cret"));
        assertThatThrownBy(() -> settings.own("own"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("not configured");

        configured.setClouds(List.of(aws(null)));
        assertThat(((Login.Key) settings.own("own").login()).current().get().id())
                .isEqualTo("AKIA2");
        assertThatThrownBy(() -> settings.own("gone")).hasMessageContaining("no credential 'gone'");
    }

    private static AwsCloudConfiguration aws(String credentialsId) {
        AwsCloudConfiguration aws = new AwsCloudConfiguration("eu-central-1");
        aws.setCredentialsId(credentialsId);
        aws.setRoleArn("arn:aws:iam::123456789012:role/workshops");
        return aws;
    }
}
