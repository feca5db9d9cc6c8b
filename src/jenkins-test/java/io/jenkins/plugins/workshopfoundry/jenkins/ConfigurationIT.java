package io.jenkins.plugins.workshopfoundry.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.workshopfoundry.jenkins.config.AwsCloudConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.BudgetConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.CleanUpConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.DefaultsConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.LocalCloudConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.PostgresLedgerConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.RehearsalCloudConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.SqliteLedgerConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.WorkshopFoundryConfiguration;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The global configuration through its form, its file, and configuration as code. */
@WithJenkins
class ConfigurationIT {

    private static final String AS_CODE = """
            unclassified:
              workshopFoundry:
                budget:
                  perClassroom: "50"
                  perMonth: "400"
                cleanUp:
                  cap: 7
                  dryRun: true
                  enabled: false
                  grace: "20m"
                  interval: "30m"
                clouds:
                - local:
                    dockerHost: "unix:///run/other.sock"
                - aws:
                    account: "123456789012"
                    region: "eu-central-1"
                - "rehearsal"
                defaults:
                  cloud: "aws"
                  maxSeats: 40
                  ttl: "2h"
                ledger:
                  postgresql:
                    url: "jdbc:postgresql://db.example.org/foundry"
            """;

    @Test
    void theFormChangesNothingThatNobodyTouched(JenkinsRule j) throws Exception {
        String before = saved(configured());
        j.configRoundtrip();
        assertThat(saved(WorkshopFoundryConfiguration.get())).isEqualTo(before);
        assertThat(saved(new WorkshopFoundryConfiguration())).isEqualTo(before);
    }

    @Test
    void theFormOfAFreshJenkinsAddsNoCloud(JenkinsRule j) throws Exception {
        j.configRoundtrip();
        assertThat(WorkshopFoundryConfiguration.get().getClouds()).isEmpty();
        assertThat(WorkshopFoundryConfiguration.get().getLedger()).isInstanceOf(SqliteLedgerConfiguration.class);
    }

    @Test
    void whatCodeSaysIsConfiguredAndExportedAgain(JenkinsRule j, @TempDir Path folder) throws Exception {
        ConfigurationAsCode.get()
                .configure(Files.writeString(folder.resolve("jenkins.yaml"), AS_CODE)
                        .toString());
        assertThat(saved(WorkshopFoundryConfiguration.get())).isEqualTo(saved(configured()));

        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        ConfigurationAsCode.get().export(exported);
        assertThat(exported.toString(StandardCharsets.UTF_8)).contains(AS_CODE.substring(AS_CODE.indexOf('\n') + 1));
    }

    private static WorkshopFoundryConfiguration configured() {
        LocalCloudConfiguration local = new LocalCloudConfiguration();
        local.setDockerHost("unix:///run/other.sock");
        AwsCloudConfiguration aws = new AwsCloudConfiguration("eu-central-1");
        aws.setAccount("123456789012");
        DefaultsConfiguration defaults = new DefaultsConfiguration();
        defaults.setCloud("aws");
        defaults.setTtl("2h");
        defaults.setMaxSeats(40);
        BudgetConfiguration budget = new BudgetConfiguration();
        budget.setPerClassroom("50");
        budget.setPerMonth("400");
        WorkshopFoundryConfiguration all = WorkshopFoundryConfiguration.get();
        all.setClouds(List.of(local, aws, new RehearsalCloudConfiguration()));
        all.setLedger(new PostgresLedgerConfiguration("jdbc:postgresql://db.example.org/foundry"));
        all.setDefaults(defaults);
        all.setBudget(budget);
        all.setCleanUp(cleanUp());
        return all;
    }

    private static CleanUpConfiguration cleanUp() {
        CleanUpConfiguration cleanUp = new CleanUpConfiguration();
        cleanUp.setEnabled(false);
        cleanUp.setDryRun(true);
        cleanUp.setInterval("30m");
        cleanUp.setGrace("20m");
        cleanUp.setCap(7);
        return cleanUp;
    }

    private static String saved(WorkshopFoundryConfiguration configuration) {
        return Jenkins.XSTREAM2.toXML(configuration);
    }
}
