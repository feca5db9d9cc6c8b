package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.Extension;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.List;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** {@code publishAmi image: img.id, regions: ['eu-central-1'], visibility: 'public'}: copies an image to every region. */
public final class PublishAmiStep extends CredentialedStep {

    private final String image;
    private final List<String> regions;
    private @Nullable String visibility;
    private @Nullable List<String> accounts;
    private @Nullable String name;
    private @Nullable String version;
    private @Nullable String deprecateAfter;

    /**
     * @param image the image's id
     * @param regions where its copies are to be
     */
    @DataBoundConstructor
    public PublishAmiStep(String image, List<String> regions) {
        this.image = image;
        this.regions = Texts.entries(regions);
    }

    /** The image's id. */
    public String getImage() {
        return image;
    }

    /** Where its copies are to be. */
    public List<String> getRegions() {
        return regions;
    }

    /** {@code public}, {@code private} or {@code shared}; or null: public for a tag, else private. */
    public @Nullable String getVisibility() {
        return visibility;
    }

    /** Sets who may start machines from it. */
    @DataBoundSetter
    public void setVisibility(@Nullable String visibility) {
        this.visibility = Texts.orNull(visibility);
    }

    /** The accounts and organisations with which it is shared, or null for none. */
    public @Nullable List<String> getAccounts() {
        return accounts;
    }

    /** Sets the accounts and organisations with which it is shared. */
    @DataBoundSetter
    public void setAccounts(@Nullable List<String> accounts) {
        List<String> entries = accounts == null ? List.of() : Texts.entries(accounts);
        this.accounts = entries.isEmpty() ? null : entries;
    }

    /** What the title begins with, or null for the workshop's name. */
    public @Nullable String getName() {
        return name;
    }

    /** Sets what the title begins with; the empty text means the workshop's name. */
    @DataBoundSetter
    public void setName(@Nullable String name) {
        this.name = Texts.orNull(name);
    }

    /** The version, or null for a development build. */
    public @Nullable String getVersion() {
        return version;
    }

    /** Sets the version; the empty text means a development build. */
    @DataBoundSetter
    public void setVersion(@Nullable String version) {
        this.version = Texts.orNull(version);
    }

    /** When it is left out of lists, counted from its first publication, or null for never. */
    public @Nullable String getDeprecateAfter() {
        return deprecateAfter;
    }

    /** Sets when it is left out of lists, such as {@code 365d}; the empty text means never. */
    @DataBoundSetter
    public void setDeprecateAfter(@Nullable String deprecateAfter) {
        this.deprecateAfter = Texts.orNull(deprecateAfter);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new PublishAmiExecution(context, this);
    }

    /** Tells Jenkins about the step. */
    @Extension
    public static final class DescriptorImpl extends CredentialedStepDescriptor {

        @Override
        public String getFunctionName() {
            return "publishAmi";
        }

        @Override
        public String getDisplayName() {
            return "Publish an image to many regions";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class);
        }
    }
}
