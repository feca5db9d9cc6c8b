package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.Failure;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.ParameterValue;
import hudson.model.ParametersDefinitionProperty;
import hudson.util.FormValidation;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/** The parameters as Jenkins uses them, on the pretend cloud. */
class ParametersTest {

    @TempDir
    private Path home;

    private final WorkshopImageParameter image = new WorkshopImageParameter("IMAGE");
    private final WorkshopSeatsParameter seats = new WorkshopSeatsParameter("SEATS");
    private final Job<?, ?> job = new Job.Named("class");
    private Engine engine;

    @BeforeEach
    void begin() {
        Jenkins.fresh(home.toFile());
        engine = new Rehearsals(home).engine();
        Rehearsals.install(engine);
        job.setProperty(new ParametersDefinitionProperty(List.of(image, seats)));
    }

    @AfterEach
    void end() {
        engine.close();
    }

    private String bake(boolean fresh) {
        BakeRequest request = new BakeRequest(Provider.MEMORY, Region.LOCAL, null, fresh);
        return engine.use(
                foundry -> foundry.bake(Path.of("test-workshops/good/hello-compose"), request, new SilentLog())
                        .id());
    }

    private static @Nullable Object valueOf(@Nullable ParameterValue value) {
        return Objects.requireNonNull(value).getValue();
    }

    @Test
    void theNewestImageIsPreselected() {
        String first = bake(false);
        String second = bake(true);
        assertThat(image.getChoices())
                .extracting(WorkshopImageParameter.Choice::id)
                .containsExactly(second, first);
        assertThat(valueOf(image.getDefaultParameterValue())).isEqualTo(second);
        assertThat(image.getProblem()).isEmpty();
    }

    @Test
    void withoutAnyImageTheFormSaysWhatToDo() {
        assertThat(image.getChoices()).isEmpty();
        assertThat(image.getDefaultParameterValue()).isNull();
        assertThat(image.getProblem()).contains("bakeImage");
        assertThatThrownBy(() -> image.createValue("image-1"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("image-1");
    }

    @Test
    void onlyAnImageThatCanBeChosenIsTakenHoweverItIsSent() {
        String id = bake(false);
        JSONObject form = new JSONObject(Map.of("name", "IMAGE", "value", id));
        assertThat(valueOf(image.createValue(id))).isEqualTo(id);
        assertThat(valueOf(image.createValue(new NoRequest(), form))).isEqualTo(id);
        assertThat(image.isValid(image.createValue(id))).isTrue();

        assertThatThrownBy(() -> image.createValue("image-nowhere"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("IMAGE: 'image-nowhere'")
                .hasMessageContaining("leave it out for the newest");
        image.setWorkshop("another");
        assertThat(image.isValid(Objects.requireNonNull(new WorkshopSeatsParameter("X").getDefaultParameterValue())))
                .isFalse();
        assertThatThrownBy(() -> image.createValue(new NoRequest(), form))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("not an image of another");
    }

    @Test
    void nobodyFindsAnImageInAFormThatPagesHideFromThem() {
        String id = bake(false);
        Job<?, ?> bakes = new Job.Named("school/bake");
        Jenkins.get().add(bakes);
        Jenkins.get().refuse(WorkshopPermissions.VIEW);
        engine.use(foundry -> {
            foundry.desk().asked(new Origin(id, "school/bake", 1));
            return id;
        });
        assertThat(image.getChoices()).hasSize(1);
        assertThat(valueOf(image.createValue(id))).isEqualTo(id);

        bakes.refuse(WorkshopPermissions.VIEW);
        assertThat(image.getChoices()).isEmpty();
        assertThat(image.getDefaultParameterValue()).isNull();
        assertThatThrownBy(() -> image.createValue(id))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Workshops/View");
        assertThat(new WorkshopImageParameter.DescriptorImpl().doCheckWorkshop(job, "hello-compose", "", "any").kind)
                .isEqualTo(FormValidation.Kind.WARNING);
    }

    @Test
    void aCopyWithAnotherDefaultKeepsTheFilters() {
        image.setCloud("memory");
        image.setChannel("dev");
        image.setDescription("which");
        String id = bake(false);
        WorkshopImageParameter copy = (WorkshopImageParameter) image.copyWithDefaultValue(image.createValue(id));
        bake(true);
        assertThat(valueOf(copy.getDefaultParameterValue())).isEqualTo(id);
        assertThat(List.of(copy.getCloud(), copy.getChannel(), copy.getDescription()))
                .containsExactly("memory", "dev", "which");
    }

    @Test
    void theImagesFormSaysHowManyFit() {
        WorkshopImageParameter.DescriptorImpl descriptor = new WorkshopImageParameter.DescriptorImpl();
        assertThat(descriptor.doCheckWorkshop(job, "hello-compose", "", "any").kind)
                .isEqualTo(FormValidation.Kind.WARNING);
        bake(false);
        assertThat(descriptor.doCheckWorkshop(job, "hello-compose", "", "any")).hasMessage("1 image fits.");
        assertThat(descriptor.doCheckWorkshop(job, "", "", "beta").kind).isEqualTo(FormValidation.Kind.ERROR);
        assertThat(descriptor.doFillCloudItems(job)).hasSize(Provider.values().length + 1);
        assertThat(descriptor.doFillChannelItems(job)).hasSize(3);
    }

    @Test
    void aNumberOfSeatsIsTakenWithinTheBounds() {
        seats.setMax(12);
        assertThat(valueOf(seats.getDefaultParameterValue())).isEqualTo("10");
        assertThat(valueOf(seats.createValue(" 12 "))).isEqualTo("12");
        assertThat(seats.isValid(seats.createValue("12"))).isTrue();
        assertThatThrownBy(() -> seats.createValue("13"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("SEATS")
                .hasMessageContaining("from 1 to 12");
        WorkshopSeatsParameter copy = (WorkshopSeatsParameter) seats.copyWithDefaultValue(seats.createValue("3"));
        assertThat(copy.getSeats()).isEqualTo(3);
        assertThat(copy.getMax()).isEqualTo(12);
    }

    @Test
    void theForecastStandsUnderTheNumberForWhoMayBuild() {
        WorkshopSeatsParameter.DescriptorImpl descriptor = new WorkshopSeatsParameter.DescriptorImpl();
        seats.setCloud("aws");
        assertThat(descriptor.doForecast(job, "SEATS", "12").getMessage()).contains("12 seats on aws for 4h: about $");
        assertThat(descriptor.doForecast(job, "SEATS", "400").kind).isEqualTo(FormValidation.Kind.ERROR);
        assertThat(descriptor.doForecast(job, "IMAGE", "12")).hasMessage("");
        assertThat(descriptor.doForecast(null, "SEATS", "12")).hasMessage("");
        job.refuse(Item.BUILD);
        assertThatThrownBy(() -> descriptor.doForecast(job, "SEATS", "12")).isInstanceOf(SecurityException.class);
    }

    @Test
    void theSeatsFormChecksWhatIsTyped() {
        WorkshopSeatsParameter.DescriptorImpl descriptor = new WorkshopSeatsParameter.DescriptorImpl();
        assertThat(descriptor.doCheckSeats(job, "10", 1, 30).kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(descriptor.doCheckSeats(job, "31", 1, 30).kind).isEqualTo(FormValidation.Kind.ERROR);
        assertThat(descriptor.doCheckTtl(job, "4h").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(descriptor.doCheckTtl(job, "long").kind).isEqualTo(FormValidation.Kind.ERROR);
        assertThat(descriptor.doFillCloudItems(job)).isNotEmpty();
    }

    @Test
    void formsAnswerOnlyToWhoMayConfigure() {
        WorkshopImageParameter.DescriptorImpl descriptor = new WorkshopImageParameter.DescriptorImpl();
        job.refuse(Item.CONFIGURE);
        assertThatThrownBy(() -> descriptor.doFillCloudItems(job)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> descriptor.doCheckWorkshop(job, "", "", "any")).isInstanceOf(SecurityException.class);
        Jenkins.get().refuse(Jenkins.MANAGE);
        assertThatThrownBy(() -> descriptor.doFillChannelItems(null)).isInstanceOf(SecurityException.class);
    }

    @Test
    void everyWebMethodIsForPostAlone() {
        for (Class<?> type :
                List.of(WorkshopImageParameter.DescriptorImpl.class, WorkshopSeatsParameter.DescriptorImpl.class)) {
            assertThat(Arrays.stream(type.getDeclaredMethods())
                            .filter(method -> method.getName().startsWith("do"))
                            .map(Method::toString)
                            .toList())
                    .hasSizeGreaterThan(2);
            assertThat(Arrays.stream(type.getDeclaredMethods())
                            .filter(method -> method.getName().startsWith("do")))
                    .allMatch(method -> method.isAnnotationPresent(POST.class));
        }
    }

    private static final class NoRequest implements StaplerRequest2 {
        @Override
        public void bindJSON(Object bean, JSONObject json) {}
    }
}
