package io.jenkins.plugins.workshopfoundry.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.ExtensionList;
import hudson.model.Descriptor;
import hudson.security.Permission;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.List;
import java.util.function.Consumer;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.StaplerRequest2;

class WorkshopFoundryConfigurationTest {

    private final WorkshopFoundryConfiguration configuration = new WorkshopFoundryConfiguration();

    @Test
    void itIsLoadedWhenJenkinsStarts() {
        assertThat(configuration.loaded).isEqualTo(1);
        ExtensionList.put(WorkshopFoundryConfiguration.class, configuration);
        assertThat(WorkshopFoundryConfiguration.get()).isSameAs(configuration);
    }

    @Test
    void atFirstNoCloudMayBeUsedAndTheLedgerIsInJenkinsHome() {
        assertThat(configuration.getClouds()).isEmpty();
        assertThat(configuration.cloud(LocalCloudConfiguration.class)).isEmpty();
        assertThat(configuration.getLedger()).isInstanceOf(SqliteLedgerConfiguration.class);
        assertThat(configuration.getCleanUp().isEnabled()).isTrue();
        assertThat(configuration.getDefaults().getTtl()).isEqualTo("4h");
        assertThat(configuration.getBudget().getPerMonth()).isNull();
    }

    @Test
    void everySetterSaves() {
        configuration.setClouds(List.of(new LocalCloudConfiguration()));
        configuration.setLedger(new PostgresLedgerConfiguration("jdbc:postgresql://db/x"));
        configuration.setDefaults(new DefaultsConfiguration());
        configuration.setCleanUp(new CleanUpConfiguration());
        configuration.setBudget(new BudgetConfiguration());

        assertThat(configuration.saved).isEqualTo(5);
        assertThat(configuration.cloud(LocalCloudConfiguration.class)).isPresent();
    }

    @Test
    void theFingerprintChangesWithCloudsAndLedgerOnly() {
        String before = configuration.fingerprint();
        configuration.setCleanUp(new CleanUpConfiguration());
        assertThat(configuration.fingerprint()).isEqualTo(before);

        configuration.setClouds(List.of(new LocalCloudConfiguration()));
        String withCloud = configuration.fingerprint();
        assertThat(withCloud).isNotEqualTo(before);
        configuration.setLedger(new PostgresLedgerConfiguration("jdbc:postgresql://db/x"));
        assertThat(configuration.fingerprint()).isNotEqualTo(withCloud);
    }

    @Test
    void aFormWithoutCloudsRemovesThem() throws Descriptor.FormException {
        configuration.setClouds(List.of(new LocalCloudConfiguration()));
        int before = configuration.saved;

        assertThat(configuration.configure(binding(bound -> {}), new JSONObject()))
                .isTrue();
        assertThat(configuration.getClouds()).isEmpty();
        assertThat(configuration.saved).isGreaterThan(before);
    }

    @Test
    void theSameCloudTwiceIsRefusedAndWhatWasSavedStays() {
        StaplerRequest2 form = binding(
                bound -> bound.setClouds(List.of(new LocalCloudConfiguration(), new LocalCloudConfiguration())));

        assertThatThrownBy(() -> configuration.configure(form, new JSONObject()))
                .isInstanceOf(Descriptor.FormException.class)
                .hasMessageContaining("'local' is configured twice");
        assertThat(configuration.loaded).isEqualTo(2);
    }

    /** A file of configuration as code knows no form that would have said so. */
    @Test
    void whatCannotBeReadIsRefusedWithItsFieldAndNotKept() {
        CleanUpConfiguration often = new CleanUpConfiguration();
        often.setInterval("often");
        refused(() -> configuration.setCleanUp(often), "interval: 'often' is not a length of time.");
        CleanUpConfiguration none = new CleanUpConfiguration();
        none.setCap(0);
        refused(() -> configuration.setCleanUp(none), "cap: The cap is 0.");
        DefaultsConfiguration mars = new DefaultsConfiguration();
        mars.setCloud("mars");
        refused(() -> configuration.setDefaults(mars), "cloud: There is no cloud called 'mars'.");
        DefaultsConfiguration crowd = new DefaultsConfiguration();
        crowd.setMaxSeats(100_000);
        refused(() -> configuration.setDefaults(crowd), "maxSeats: The number of seats is 100000.");
        BudgetConfiguration lots = new BudgetConfiguration();
        lots.setPerMonth("lots");
        refused(() -> configuration.setBudget(lots), "perMonth: 'lots' is not an amount");
        refused(() -> configuration.setLedger(new PostgresLedgerConfiguration("jdbc:mysql://x/y")), "url: 'jdbc:mysql");
        refused(() -> configuration.setLedger(new PostgresLedgerConfiguration(null)), "url: ");
        refused(() -> configuration.setClouds(List.of(new AwsCloudConfiguration("mars ugh"))), "region: 'mars ugh'");
        refused(() -> configuration.setClouds(List.of(new AwsCloudConfiguration(null))), "region: ");
        LocalCloudConfiguration elsewhere = new LocalCloudConfiguration();
        elsewhere.setDockerHost("tcp://10.0.0.1:2375");
        refused(() -> configuration.setClouds(List.of(elsewhere)), "dockerHost: 'tcp://10.0.0.1:2375'");
        assertThat(configuration.saved).isZero();
        assertThat(configuration.getCleanUp().getInterval()).isEqualTo("10m");
        assertThat(configuration.getClouds()).isEmpty();
    }

    private static void refused(ThrowingCallable setting, String said) {
        assertThatThrownBy(setting).isInstanceOf(InvalidRequest.class).hasMessageContaining(said);
    }

    @Test
    void cloudsLedgerAndCredentialsAreForAdministrators() {
        Permission needed = configuration.getRequiredGlobalConfigPagePermission();

        assertThat(needed).isSameAs(Jenkins.ADMINISTER);
    }

    private static StaplerRequest2 binding(Consumer<WorkshopFoundryConfiguration> binding) {
        return (bean, json) -> binding.accept((WorkshopFoundryConfiguration) bean);
    }
}
