package io.jenkins.plugins.workshopfoundry.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.ExtensionList;
import hudson.model.Descriptor;
import hudson.security.Permission;
import java.util.List;
import java.util.function.Consumer;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
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

    @Test
    void cloudsLedgerAndCredentialsAreForAdministrators() {
        Permission needed = configuration.getRequiredGlobalConfigPagePermission();

        assertThat(needed).isSameAs(Jenkins.ADMINISTER);
    }

    private static StaplerRequest2 binding(Consumer<WorkshopFoundryConfiguration> binding) {
        return (bean, json) -> binding.accept((WorkshopFoundryConfiguration) bean);
    }
}
