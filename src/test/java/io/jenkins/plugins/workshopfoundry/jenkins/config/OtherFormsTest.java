package io.jenkins.plugins.workshopfoundry.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.Credential;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.RunCredentials;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.Store;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OtherFormsTest {

    private final Jenkins jenkins = Jenkins.fresh(new File("none"));

    @BeforeEach
    void stock() {
        CredentialsProvider.stock(Credential.account("db", "foundry", "s3cret"), Credential.text("text", "t"));
    }

    @Test
    void theLocalCloudTakesAnEngineOfThisHostOnly() {
        LocalCloudConfiguration.DescriptorImpl form = new LocalCloudConfiguration.DescriptorImpl();

        assertThat(Told.of(form.doCheckDockerHost(""))).isEqualTo(Told.OK);
        assertThat(Told.of(form.doCheckDockerHost("unix:///run/docker.sock"))).isEqualTo(Told.OK);
        assertThat(Told.of(form.doCheckDockerHost("tcp://10.0.0.1:2375"))).startsWith("ERROR");
        assertThat(Told.of(form.doTestConnection("tcp://10.0.0.1:2375"))).startsWith("ERROR 'tcp://10.0.0.1:2375'");
        assertThat(Told.of(form.doTestConnection("unix:///nowhere/docker.sock")))
                .startsWith("ERROR");
        jenkins.refuse(Jenkins.ADMINISTER);
        assertThatThrownBy(() -> form.doTestConnection("")).isInstanceOf(SecurityException.class);
    }

    @Test
    void sqliteIsAFileInJenkinsHome() {
        SqliteLedgerConfiguration sqlite = new SqliteLedgerConfiguration();

        assertThat(sqlite.url(Path.of("/home/jenkins/workshop-foundry"))).endsWith("workshop-foundry/ledger.db");
        assertThat(sqlite.login(new RunCredentials(Store.ofController()))).isEqualTo(LedgerLogin.NONE);
    }

    @Test
    void postgresLogsInWithTheCredentialAsItIsNow() {
        PostgresLedgerConfiguration postgres =
                new PostgresLedgerConfiguration(" jdbc:postgresql://db.example.org/foundry ");
        postgres.setCredentialsId("db");
        LedgerLogin login = postgres.login(new RunCredentials(Store.ofController()));
        CredentialsProvider.stock(Credential.account("db", "foundry", "changed"));

        assertThat(postgres.url(Path.of("x"))).isEqualTo("jdbc:postgresql://db.example.org/foundry");
        assertThat(login.user()).isEqualTo("foundry");
        assertThat(login.password().get()).isEqualTo("changed");
        assertThat(postgres.fingerprint()).contains("db.example.org").doesNotContain("s3cret");
    }

    @Test
    void postgresWithoutACredentialLogsInAsTheUrlSays() {
        assertThat(new PostgresLedgerConfiguration("jdbc:postgresql://db/x").login(new RunCredentials(id -> null)))
                .isEqualTo(LedgerLogin.NONE);
    }

    @Test
    void theFormOfPostgresChecksUrlAndCredential() {
        PostgresLedgerConfiguration.DescriptorImpl form = new PostgresLedgerConfiguration.DescriptorImpl();

        assertThat(Told.of(form.doCheckUrl("jdbc:postgresql://db/x"))).isEqualTo(Told.OK);
        assertThat(Told.of(form.doCheckUrl(""))).isEqualTo("ERROR A JDBC URL is needed.");
        assertThat(Told.of(form.doCheckUrl("jdbc:h2:mem"))).startsWith("ERROR");
        assertThat(Told.of(form.doCheckCredentialsId("db"))).isEqualTo(Told.OK);
        assertThat(Told.of(form.doCheckCredentialsId("text"))).contains("a user name and a password");
        assertThat(form.doFillCredentialsIdItems(""))
                .extracting(one -> one.value)
                .containsExactly("", "db");
        assertThat(Told.of(form.doTestConnection("jdbc:postgresql://169.254.169.254/x", "db")))
                .startsWith("ERROR The address of");
        assertThat(Told.of(form.doTestConnection("jdbc:postgresql://127.0.0.1:1/x", "db")))
                .startsWith("ERROR");
    }

    @Test
    void defaultsHaveBounds() {
        DefaultsConfiguration.DescriptorImpl form = new DefaultsConfiguration.DescriptorImpl();

        assertThat(form.doFillCloudItems()).extracting(one -> one.value).containsExactly("local", "aws");
        assertThat(Told.of(form.doCheckTtl("4h"))).isEqualTo(Told.OK);
        assertThat(Told.of(form.doCheckTtl("soon"))).startsWith("ERROR 'soon' is not a length of time.");
        assertThat(Told.of(form.doCheckMaxSeats("100"))).isEqualTo(Told.OK);
        assertThat(Told.of(form.doCheckMaxSeats("0"))).contains("from 1 to 500");
        assertThat(Told.of(form.doCheckMaxSeats("many"))).contains("not a whole number");
        assertThat(Told.of(form.doCheckMaxSeats(""))).isEqualTo("ERROR The number of seats is needed.");
    }

    @Test
    void theCleanUpSweepsAsItIsConfigured() {
        CleanUpConfiguration cleanUp = new CleanUpConfiguration();
        assertThat(cleanUp.settings()).isEqualTo(SweepSettings.DEFAULT);

        cleanUp.setGrace(" 1h ");
        cleanUp.setCap(3);
        assertThat(cleanUp.settings().grace()).isEqualTo(Duration.ofHours(1));
        assertThat(cleanUp.settings().cap()).isEqualTo(3);
        cleanUp.setCap(0);
        assertThatThrownBy(cleanUp::settings).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void theFormOfTheCleanUpChecksEachField() {
        CleanUpConfiguration.DescriptorImpl form = new CleanUpConfiguration.DescriptorImpl();

        assertThat(Told.of(form.doCheckInterval("10m"))).isEqualTo(Told.OK);
        assertThat(Told.of(form.doCheckInterval(""))).isEqualTo("ERROR A length of time is needed.");
        assertThat(Told.of(form.doCheckGrace("x"))).startsWith("ERROR 'x'");
        assertThat(Told.of(form.doCheckCap("1001"))).contains("from 1 to 1000");
    }

    @Test
    void aBudgetIsAnAmountOrNoLimit() {
        BudgetConfiguration budget = new BudgetConfiguration();
        assertThat(budget.classroomLimit()).isEmpty();
        budget.setPerClassroom("25.50");
        budget.setPerMonth("400");
        assertThat(budget.classroomLimit()).contains(new BigDecimal("25.50"));
        assertThat(budget.monthLimit()).contains(new BigDecimal("400"));

        BudgetConfiguration.DescriptorImpl form = new BudgetConfiguration.DescriptorImpl();
        assertThat(Told.of(form.doCheckPerClassroom("25.50"))).isEqualTo(Told.OK);
        assertThat(Told.of(form.doCheckPerMonth("much"))).startsWith("ERROR 'much'");
    }
}
