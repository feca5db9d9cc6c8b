package io.jenkins.plugins.workshopfoundry.jenkins.config;

import hudson.BulkChange;
import hudson.Extension;
import hudson.ExtensionList;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jenkins.model.GlobalConfiguration;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** All that an administrator configures, in the form of the system configuration and as code. */
@Extension
@Symbol("workshopFoundry")
public final class WorkshopFoundryConfiguration extends GlobalConfiguration {

    // Lists and nested objects are null in a file that an older version saved.
    private @Nullable List<CloudConfiguration> clouds;
    private @Nullable LedgerConfiguration ledger;
    private @Nullable DefaultsConfiguration defaults;
    private @Nullable CleanUpConfiguration cleanUp;
    private @Nullable BudgetConfiguration budget;

    /** As it was saved. */
    public WorkshopFoundryConfiguration() {
        load();
    }

    /** The controller's. */
    public static WorkshopFoundryConfiguration get() {
        return ExtensionList.lookupSingleton(WorkshopFoundryConfiguration.class);
    }

    /** The clouds that may be used; none by default. */
    public List<CloudConfiguration> getClouds() {
        return clouds == null ? List.of() : List.copyOf(clouds);
    }

    /** Sets the clouds that may be used. */
    @DataBoundSetter
    public void setClouds(@Nullable List<CloudConfiguration> clouds) {
        if (clouds != null) {
            refuseTwins(clouds);
            clouds.forEach(CloudConfiguration::check);
        }
        this.clouds = clouds == null ? null : new ArrayList<>(clouds);
        save();
    }

    /** Where everything is remembered; in JENKINS_HOME by default. */
    public LedgerConfiguration getLedger() {
        return ledger == null ? new SqliteLedgerConfiguration() : ledger;
    }

    /** Sets where everything is remembered. */
    @DataBoundSetter
    public void setLedger(@Nullable LedgerConfiguration ledger) {
        if (ledger != null) {
            ledger.check();
        }
        this.ledger = ledger;
        save();
    }

    /** What a step takes that does not say otherwise. */
    public DefaultsConfiguration getDefaults() {
        return defaults == null ? new DefaultsConfiguration() : defaults;
    }

    /** Sets what a step takes that does not say otherwise. */
    @DataBoundSetter
    public void setDefaults(@Nullable DefaultsConfiguration defaults) {
        if (defaults != null) {
            defaults.check();
        }
        this.defaults = defaults;
        save();
    }

    /** When the clean-up comes. */
    public CleanUpConfiguration getCleanUp() {
        return cleanUp == null ? new CleanUpConfiguration() : cleanUp;
    }

    /** Sets when the clean-up comes. */
    @DataBoundSetter
    public void setCleanUp(@Nullable CleanUpConfiguration cleanUp) {
        if (cleanUp != null) {
            cleanUp.check();
        }
        this.cleanUp = cleanUp;
        save();
    }

    /** What may be spent. */
    public BudgetConfiguration getBudget() {
        return budget == null ? new BudgetConfiguration() : budget;
    }

    /** Sets what may be spent. */
    @DataBoundSetter
    public void setBudget(@Nullable BudgetConfiguration budget) {
        if (budget != null) {
            budget.check();
        }
        this.budget = budget;
        save();
    }

    @Override
    public String getDisplayName() {
        return Messages.WorkshopFoundryConfiguration_displayName();
    }

    /** Takes the form. A list without entries is not in it, and so is emptied first; everything is saved once. */
    @Override
    public boolean configure(StaplerRequest2 request, JSONObject form) throws FormException {
        try (BulkChange change = new BulkChange(this)) {
            clouds = null;
            request.bindJSON(this, form);
            change.commit();
        } catch (IOException e) {
            throw new FormException("The configuration cannot be saved: " + e.getMessage(), "clouds");
        } catch (InvalidRequest e) {
            load();
            throw new FormException(e.sentences(), "clouds");
        }
        return true;
    }

    /** The configuration of one cloud, or empty if it may not be used. */
    public <C extends CloudConfiguration> Optional<C> cloud(Class<C> type) {
        return getClouds().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** What decides where the engine works and remembers, in one text without secrets. */
    public String fingerprint() {
        return getClouds().stream().map(CloudConfiguration::fingerprint).collect(Collectors.joining("; ")) + "; "
                + getLedger().fingerprint();
    }

    private static void refuseTwins(List<CloudConfiguration> clouds) {
        Set<Provider> seen = new HashSet<>();
        for (CloudConfiguration cloud : clouds) {
            if (!seen.add(cloud.provider())) {
                throw new InvalidRequest(
                        "The cloud '" + cloud.provider().word() + "' is configured twice.", "Remove one of the two.");
            }
        }
    }
}
