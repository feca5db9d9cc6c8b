package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import hudson.Extension;
import hudson.model.Failure;
import hudson.model.Item;
import hudson.model.ParameterDefinition;
import hudson.model.ParameterValue;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.workshopfoundry.assembly.ImageList;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.FoundryService;
import io.jenkins.plugins.workshopfoundry.jenkins.security.Sight;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.List;
import java.util.Objects;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Lets whoever starts a build choose one of the images there are; its value is the image's id. */
public final class WorkshopImageParameter extends WorkshopParameter {

    private static final long serialVersionUID = 1L;

    private static final String OTHERWISE =
            "Take one that 'Build with Parameters' offers, or leave it out for the newest.";

    private String workshop = "";
    private String cloud = "";
    private String channel = Channel.ANY.word();
    private String preselected = "";

    /** @param name the parameter's name */
    @DataBoundConstructor
    public WorkshopImageParameter(String name) {
        super(name);
    }

    /** The workshop whose images may be chosen; empty for all. */
    public String getWorkshop() {
        return workshop;
    }

    /** See {@link #getWorkshop}. */
    @DataBoundSetter
    public void setWorkshop(@Nullable String workshop) {
        this.workshop = Objects.requireNonNullElse(workshop, "").strip();
    }

    /** The cloud whose images may be chosen; empty for all. */
    public String getCloud() {
        return cloud;
    }

    /** See {@link #getCloud}. */
    @DataBoundSetter
    public void setCloud(@Nullable String cloud) {
        this.cloud = Objects.requireNonNullElse(cloud, "").strip();
    }

    /** {@code any}, {@code dev} or {@code release}. */
    public String getChannel() {
        return channel;
    }

    /** See {@link #getChannel}. */
    @DataBoundSetter
    public void setChannel(@Nullable String channel) {
        this.channel = Objects.requireNonNullElse(channel, Channel.ANY.word());
    }

    /** What may be chosen, newest first; empty if the ledger cannot be read: {@link #getProblem} says why. */
    public List<Choice> getChoices() {
        try {
            return images().stream()
                    .map(image -> new Choice(image.id(), ImageChoice.words(image)))
                    .toList();
        } catch (FoundryException e) {
            return List.of();
        }
    }

    /** Why there is nothing to choose, or the empty text. */
    public String getProblem() {
        try {
            if (!images().isEmpty()) {
                return "";
            }
            return fitting().isEmpty()
                    ? "There is no image of " + choice().wanted() + ". Bake one first, with the step bakeImage."
                    : "There is no image of " + choice().wanted() + " that you may view. Ask for the permission"
                            + " Workshops/View where it was baked.";
        } catch (FoundryException e) {
            return e.sentences();
        }
    }

    /** One image to choose. */
    public record Choice(String id, String text) {}

    @Override
    public @Nullable ParameterValue getDefaultParameterValue() {
        if (!preselected.isEmpty()) {
            return value(preselected);
        }
        List<Choice> choices = getChoices();
        return choices.isEmpty() ? null : value(choices.get(0).id());
    }

    @Override
    public ParameterDefinition copyWithDefaultValue(ParameterValue value) {
        WorkshopImageParameter copy = new WorkshopImageParameter(getName());
        copy.setDescription(getDescription());
        copy.workshop = workshop;
        copy.cloud = cloud;
        copy.channel = channel;
        copy.preselected = String.valueOf(value.getValue());
        return copy;
    }

    @Override
    public boolean isValid(ParameterValue value) {
        return getChoices().stream().anyMatch(choice -> choice.id().equals(value.getValue()));
    }

    /** @throws Failure if that image may not be chosen */
    @Override
    public ParameterValue createValue(String id) {
        ParameterValue value = value(id);
        if (!isValid(value)) {
            String problem = getProblem();
            throw new Failure(getName() + ": '" + id + "' is not an image of " + choice().wanted() + ". "
                    + (problem.isEmpty() ? OTHERWISE : problem));
        }
        return value;
    }

    /** Those that whoever asks may view: whom a folder's images are hidden from does not find them in another's form. */
    private List<ImageRecord> images() {
        return choice().visible(known(), new Sight());
    }

    private List<ImageRecord> fitting() {
        return choice().of(known());
    }

    private static ImageList known() {
        return FoundryService.engine().use(foundry -> foundry.desk().images());
    }

    private ImageChoice choice() {
        return new ImageChoice(workshop, cloud, Channel.of(channel));
    }

    /** What Jenkins knows of the parameter. */
    @Extension
    @Symbol("workshopImage")
    public static final class DescriptorImpl extends ParameterDescriptor {

        @Override
        public String getDisplayName() {
            return "Workshop image";
        }

        /** The clouds to choose from. */
        @POST
        public ListBoxModel doFillCloudItems(@AncestorInPath @Nullable Item item) {
            Configurer.check(item);
            ListBoxModel clouds = new ListBoxModel();
            clouds.add("any", "");
            return clouds(clouds);
        }

        /** The channels to choose from. */
        @POST
        public ListBoxModel doFillChannelItems(@AncestorInPath @Nullable Item item) {
            Configurer.check(item);
            ListBoxModel channels = new ListBoxModel();
            channels.add("any image", Channel.ANY.word());
            channels.add("development builds", Channel.DEV.word());
            channels.add("released versions", Channel.RELEASE.word());
            return channels;
        }

        /** Says how many images fit. */
        @POST
        public FormValidation doCheckWorkshop(
                @AncestorInPath @Nullable Item item,
                @QueryParameter String value,
                @QueryParameter String cloud,
                @QueryParameter String channel) {
            Configurer.check(item);
            try {
                ImageChoice choice = new ImageChoice(value.strip(), cloud, Channel.of(channel));
                int count = choice.visible(known(), new Sight()).size();
                return count == 0
                        ? FormValidation.warning("There is no image of " + choice.wanted() + " yet.")
                        : FormValidation.ok(count + (count == 1 ? " image fits." : " images fit."));
            } catch (InvalidRequest e) {
                return FormValidation.error(e.sentences());
            } catch (FoundryException e) {
                return FormValidation.warning(e.sentences());
            }
        }
    }
}
