package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.FilePath;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohsuke.stapler.DataBoundSetter;

/** What a pipeline's author can write. */
class StepArgumentsTest {

    static List<Step> steps() {
        return List.of(
                new WorkshopValidateStep("."),
                new BakeImageStep("."),
                new PublishAmiStep("image-1", List.of("eu-central-1")),
                new ProvisionWorkshopStep("image-1", 12),
                new TeardownStep(),
                new PruneImagesStep("hello"));
    }

    @Test
    void theStepsAreCalledAsTheDocumentationSays() {
        assertThat(steps().stream().map(step -> descriptor(step).getFunctionName()))
                .containsExactly(
                        "workshopValidate", "bakeImage", "publishAmi", "provisionWorkshop", "teardown", "pruneImages");
    }

    @Test
    void whatIsNotSaidIsAsOnTheCommandLine() {
        BakeImageStep bake = new BakeImageStep(".");
        assertThat(bake.isFresh()).isFalse();
        assertThat(bake.getBaseImage()).isNull();
        assertThat(new PublishAmiStep("image-1", List.of("eu-central-1")).getManifests())
                .isNull();
        assertThat(new PruneImagesStep("hello").getKeep()).isEqualTo(5);
        assertThat(new WorkshopValidateStep(".").getFailOn()).isEqualTo("error");
    }

    @Test
    void aFormSendsAListAsOneText() {
        PublishAmiStep publish = new PublishAmiStep("image-1", List.of("eu-central-1, us-east-1  eu-west-1"));
        assertThat(publish.getRegions()).containsExactly("eu-central-1", "us-east-1", "eu-west-1");
        publish.setAccounts(List.of("123456789012,", "210987654321"));
        assertThat(publish.getAccounts()).containsExactly("123456789012", "210987654321");
        publish.setAccounts(List.of(" "));
        assertThat(publish.getAccounts()).isNull();
    }

    @Test
    void anArgumentThatIsLeftOutIsAskedForInASentence() {
        assertThatThrownBy(() -> Texts.required(null, "image: img.id"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("The step does not say 'image'. Give it, as in image: img.id.");
        assertThatThrownBy(() -> Texts.required(" ", "dir: '.'")).hasMessageContaining("'dir'");
        assertThat(Texts.required(" a ", "dir: '.'")).isEqualTo("a");
        assertThat(new PublishAmiStep("image-1", null).getRegions()).isEmpty();
    }

    @Test
    void onlyWhatReadsFilesNeedsAWorkspace() {
        Map<String, Boolean> needs = new TreeMap<>();
        steps().forEach(step -> needs.put(
                descriptor(step).getFunctionName(),
                descriptor(step).getRequiredContext().contains(FilePath.class)));
        assertThat(needs).containsEntry("bakeImage", true).containsEntry("workshopValidate", true);
        assertThat(needs).containsEntry("provisionWorkshop", false).containsEntry("teardown", false);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void anEmptyFieldOfAFormMeansTheDefault(Step step) throws ReflectiveOperationException {
        for (Method setter : step.getClass().getMethods()) {
            if (setter.isAnnotationPresent(DataBoundSetter.class)
                    && setter.getParameterTypes()[0] == String.class
                    && !(step instanceof WorkshopValidateStep)) {
                setter.invoke(step, "  ");
                assertThat(step.getClass()
                                .getMethod(setter.getName().replaceFirst("set", "get"))
                                .invoke(step))
                        .isNull();
                setter.invoke(step, " x ");
                assertThat(step.getClass()
                                .getMethod(setter.getName().replaceFirst("set", "get"))
                                .invoke(step))
                        .isEqualTo("x");
            }
        }
    }

    private static StepDescriptor descriptor(Step step) {
        try {
            return (StepDescriptor) Class.forName(step.getClass().getName() + "$DescriptorImpl")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
