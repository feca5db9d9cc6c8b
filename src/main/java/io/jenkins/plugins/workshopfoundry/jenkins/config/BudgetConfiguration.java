package io.jenkins.plugins.workshopfoundry.jenkins.config;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** What may be spent, in US dollars at list prices. */
public final class BudgetConfiguration implements Describable<BudgetConfiguration> {

    private @Nullable String perClassroom;
    private @Nullable String perMonth;

    /** No limits. */
    @DataBoundConstructor
    public BudgetConfiguration() {}

    /** What one classroom may cost until it expires, or null for no limit. */
    public @Nullable String getPerClassroom() {
        return perClassroom;
    }

    /** Sets what one classroom may cost until it expires. */
    @DataBoundSetter
    public void setPerClassroom(@Nullable String perClassroom) {
        this.perClassroom = Values.text(perClassroom).orElse(null);
    }

    /** What all classrooms of a calendar month may cost, or null for no limit. */
    public @Nullable String getPerMonth() {
        return perMonth;
    }

    /** Sets what all classrooms of a calendar month may cost. */
    @DataBoundSetter
    public void setPerMonth(@Nullable String perMonth) {
        this.perMonth = Values.text(perMonth).orElse(null);
    }

    /**
     * The limit of one classroom.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if it is no amount
     */
    public Optional<BigDecimal> classroomLimit() {
        return Values.text(perClassroom).map(Values::amount);
    }

    /**
     * The limit of a month.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if it is no amount
     */
    public Optional<BigDecimal> monthLimit() {
        return Values.text(perMonth).map(Values::amount);
    }

    /**
     * Refuses what can be told to be wrong without asking anybody.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if a value has a form that it cannot have
     */
    void check() {
        Checks.field("perClassroom", this::classroomLimit);
        Checks.field("perMonth", this::monthLimit);
    }

    /** Tells Jenkins about it. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<BudgetConfiguration> {

        @Override
        public String getDisplayName() {
            return Messages.BudgetConfiguration_displayName();
        }

        /** Whether the amount can be read. */
        @POST
        public FormValidation doCheckPerClassroom(@QueryParameter @Nullable String value) {
            return Checks.optional(value, Values::amount);
        }

        /** Whether the amount can be read. */
        @POST
        public FormValidation doCheckPerMonth(@QueryParameter @Nullable String value) {
            return Checks.optional(value, Values::amount);
        }
    }
}
