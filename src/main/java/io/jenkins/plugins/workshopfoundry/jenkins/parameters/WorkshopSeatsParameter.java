package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import hudson.Extension;
import hudson.model.Failure;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.ParameterDefinition;
import hudson.model.ParameterValue;
import hudson.model.ParametersDefinitionProperty;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.FoundryService;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.time.Duration;
import java.util.Objects;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Asks whoever starts a build for a number of seats, within bounds, and says what they will cost. */
public final class WorkshopSeatsParameter extends WorkshopParameter {

    private static final long serialVersionUID = 1L;

    private int min = 1;
    private int max = 30;
    private int seats = 10;
    private String cloud = Provider.LOCAL.word();
    private String ttl = "4h";

    /** @param name the parameter's name */
    @DataBoundConstructor
    public WorkshopSeatsParameter(String name) {
        super(name);
    }

    /** The fewest seats. */
    public int getMin() {
        return min;
    }

    /** See {@link #getMin}. */
    @DataBoundSetter
    public void setMin(int min) {
        this.min = min;
    }

    /** The most seats, up to 500. */
    public int getMax() {
        return max;
    }

    /** See {@link #getMax}. */
    @DataBoundSetter
    public void setMax(int max) {
        this.max = max;
    }

    /** How many are asked for where nobody says. */
    public int getSeats() {
        return seats;
    }

    /** See {@link #getSeats}. */
    @DataBoundSetter
    public void setSeats(int seats) {
        this.seats = seats;
    }

    /** The cloud by whose prices the cost is forecast. */
    public String getCloud() {
        return cloud;
    }

    /** See {@link #getCloud}. */
    @DataBoundSetter
    public void setCloud(@Nullable String cloud) {
        this.cloud = Objects.requireNonNullElse(cloud, Provider.LOCAL.word());
    }

    /** How long a class lasts, for the forecast: for instance {@code 4h}. */
    public String getTtl() {
        return ttl;
    }

    /** See {@link #getTtl}. */
    @DataBoundSetter
    public void setTtl(@Nullable String ttl) {
        this.ttl = Objects.requireNonNullElse(ttl, "4h").strip();
    }

    @Override
    public ParameterValue getDefaultParameterValue() {
        return value(String.valueOf(seats));
    }

    @Override
    public ParameterDefinition copyWithDefaultValue(ParameterValue value) {
        WorkshopSeatsParameter copy = new WorkshopSeatsParameter(getName());
        copy.setDescription(getDescription());
        copy.min = min;
        copy.max = max;
        copy.seats = bounds().parse(String.valueOf(value.getValue()));
        copy.cloud = cloud;
        copy.ttl = ttl;
        return copy;
    }

    @Override
    public boolean isValid(ParameterValue value) {
        try {
            bounds().parse(String.valueOf(value.getValue()));
            return true;
        } catch (FoundryException e) {
            return false;
        }
    }

    /** @throws Failure if that is not a number within the bounds */
    @Override
    public ParameterValue createValue(String text) {
        try {
            return value(String.valueOf(bounds().parse(text)));
        } catch (FoundryException e) {
            throw new Failure(getName() + ": " + e.sentences());
        }
    }

    /** What so many seats will cost, as the form says it. */
    FormValidation forecast(String text) {
        try {
            int count = bounds().parse(text);
            Duration time = Durations.parse(ttl);
            return FormValidation.ok(Forecast.words(
                    count,
                    cloud,
                    ttl,
                    FoundryService.engine().use(foundry -> foundry.desk().forecast(Provider.of(cloud), count, time))));
        } catch (FoundryException e) {
            return FormValidation.error(e.sentences());
        }
    }

    private SeatsBounds bounds() {
        return new SeatsBounds(min, max);
    }

    /** What Jenkins knows of the parameter. */
    @Extension
    @Symbol("workshopSeats")
    public static final class DescriptorImpl extends ParameterDescriptor {

        @Override
        public String getDisplayName() {
            return "Workshop seats";
        }

        /** The clouds to choose from. */
        @POST
        public ListBoxModel doFillCloudItems(@AncestorInPath @Nullable Item item) {
            Configurer.check(item);
            return clouds(new ListBoxModel());
        }

        /** Says whether the bounds make sense. */
        @POST
        public FormValidation doCheckSeats(
                @AncestorInPath @Nullable Item item,
                @QueryParameter String value,
                @QueryParameter int min,
                @QueryParameter int max) {
            Configurer.check(item);
            try {
                new SeatsBounds(min, max).parse(value);
                return FormValidation.ok();
            } catch (FoundryException e) {
                return FormValidation.error(e.sentences());
            }
        }

        /** Says whether the time makes sense. */
        @POST
        public FormValidation doCheckTtl(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            Configurer.check(item);
            try {
                Durations.parse(value);
                return FormValidation.ok();
            } catch (FoundryException e) {
                return FormValidation.error(e.sentences());
            }
        }

        /** The forecast under the number, while somebody who may start the build types it. */
        @POST
        public FormValidation doForecast(
                @AncestorInPath @Nullable Job<?, ?> job, @QueryParameter String name, @QueryParameter String value) {
            if (job == null) {
                return FormValidation.ok();
            }
            job.checkPermission(Item.BUILD);
            ParametersDefinitionProperty property = job.getProperty(ParametersDefinitionProperty.class);
            return property != null && property.getParameterDefinition(name) instanceof WorkshopSeatsParameter asked
                    ? asked.forecast(value)
                    : FormValidation.ok();
        }
    }
}
