package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.EnvVars;
import hudson.Extension;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.CredentialLists;
import java.util.List;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** {@code publishAmi image: img.id, regions: ['eu-central-1'], visibility: 'public'}: copies an image to every region. */
public final class PublishAmiStep extends CredentialedStep {

    private final @Nullable String image;
    private final List<String> regions;
    private @Nullable String visibility;
    private @Nullable List<String> accounts;
    private @Nullable String name;
    private @Nullable String version;
    private @Nullable String deprecateAfter;
    private @Nullable String source;
    private @Nullable String repository;
    private @Nullable String ref;
    private @Nullable String sha;
    private @Nullable String manifests;
    private @Nullable String notes;
    private @Nullable String github;
    private @Nullable String githubCredentialsId;

    /**
     * @param image the image's id
     * @param regions where its copies are to be
     */
    @DataBoundConstructor
    public PublishAmiStep(@Nullable String image, @Nullable List<String> regions) {
        this.image = image;
        this.regions = Texts.entries(regions);
    }

    /** The image's id. */
    public @Nullable String getImage() {
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

    /** The workshop's git repository in the workspace, or null. */
    public @Nullable String getSource() {
        return source;
    }

    /** Sets the workshop's git repository in the workspace, whose commits go into the notes. */
    @DataBoundSetter
    public void setSource(@Nullable String source) {
        this.source = Texts.orNull(source);
    }

    /** What is written on the images as the repository, or null for what the build checked out. */
    public @Nullable String getRepository() {
        return repository;
    }

    /** Sets the repository, as {@code owner/name}. */
    @DataBoundSetter
    public void setRepository(@Nullable String repository) {
        this.repository = Texts.orNull(repository);
    }

    /** The full name of the branch or tag, or null for what the build checked out. */
    public @Nullable String getRef() {
        return ref;
    }

    /** Sets the full name of the branch or tag. */
    @DataBoundSetter
    public void setRef(@Nullable String ref) {
        this.ref = Texts.orNull(ref);
    }

    /** The commit, or null for what the build, or {@link #getSource}, checked out. */
    public @Nullable String getSha() {
        return sha;
    }

    /** Sets the commit. */
    @DataBoundSetter
    public void setSha(@Nullable String sha) {
        this.sha = Texts.orNull(sha);
    }

    /** The directory in the workspace for the manifests, or null for none. */
    public @Nullable String getManifests() {
        return manifests;
    }

    /** Sets the directory in the workspace for the manifests. */
    @DataBoundSetter
    public void setManifests(@Nullable String manifests) {
        this.manifests = Texts.orNull(manifests);
    }

    /** The file in the workspace for the release notes, or null for none. */
    public @Nullable String getNotes() {
        return notes;
    }

    /** Sets the file in the workspace for the release notes. */
    @DataBoundSetter
    public void setNotes(@Nullable String notes) {
        this.notes = Texts.orNull(notes);
    }

    /** The repository on GitHub where the release is announced, or null for none. */
    public @Nullable String getGithub() {
        return github;
    }

    /** Sets the repository on GitHub where the release is announced. */
    @DataBoundSetter
    public void setGithub(@Nullable String github) {
        this.github = Texts.orNull(github);
    }

    /** The id of the credential that is GitHub's token, or null. */
    public @Nullable String getGithubCredentialsId() {
        return githubCredentialsId;
    }

    /** Sets the id of the credential that is GitHub's token. */
    @DataBoundSetter
    public void setGithubCredentialsId(@Nullable String githubCredentialsId) {
        this.githubCredentialsId = Texts.orNull(githubCredentialsId);
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

        /** What can be chosen as GitHub's token, by whoever may choose. */
        @POST
        public ListBoxModel doFillGithubCredentialsIdItems(
                @AncestorInPath @Nullable Item item, @QueryParameter String githubCredentialsId) {
            return CredentialLists.tokens(item, githubCredentialsId);
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class, EnvVars.class);
        }
    }
}
