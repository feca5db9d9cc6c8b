package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.Extension;
import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** {@code workshopValidate dir: '.', failOn: 'error'}: finds everything that is wrong with a workshop, all at once. */
public final class WorkshopValidateStep extends Step {

    private final @Nullable String dir;
    private String failOn = "error";
    private boolean unstable;
    private String sarif = "workshop-problems.sarif";
    private String json = "workshop-problems.json";

    /** @param dir the workshop's directory, relative to the current one */
    @DataBoundConstructor
    public WorkshopValidateStep(@Nullable String dir) {
        this.dir = dir;
    }

    /** The workshop's directory. */
    public @Nullable String getDir() {
        return dir;
    }

    /** From which severity on the build fails: {@code error} (by default), {@code warning}, {@code info} or {@code never}. */
    public String getFailOn() {
        return failOn;
    }

    /** Sets from which severity on the build fails. */
    @DataBoundSetter
    public void setFailOn(String failOn) {
        this.failOn = failOn;
    }

    /** Whether the build becomes unstable and goes on, instead of failing. */
    public boolean isUnstable() {
        return unstable;
    }

    /** Sets whether the build becomes unstable and goes on, instead of failing. */
    @DataBoundSetter
    public void setUnstable(boolean unstable) {
        this.unstable = unstable;
    }

    /** Where the SARIF report is written, relative to the current directory; the empty text: nowhere. */
    public String getSarif() {
        return sarif;
    }

    /** Sets where the SARIF report is written. */
    @DataBoundSetter
    public void setSarif(@Nullable String sarif) {
        this.sarif = sarif == null ? "" : sarif.strip();
    }

    /** Where the JSON report is written, relative to the current directory; the empty text: nowhere. */
    public String getJson() {
        return json;
    }

    /** Sets where the JSON report is written. */
    @DataBoundSetter
    public void setJson(@Nullable String json) {
        this.json = json == null ? "" : json.strip();
    }

    @Override
    public StepExecution start(StepContext context) {
        return new WorkshopValidateExecution(context, this);
    }

    /** Tells Jenkins about the step. */
    @Extension
    public static final class DescriptorImpl extends StepDescriptor {

        @Override
        public String getFunctionName() {
            return "workshopValidate";
        }

        @Override
        public String getDisplayName() {
            return "Find what is wrong with a workshop";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class, FilePath.class);
        }
    }
}
