package io.jenkins.plugins.workshopfoundry.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.jenkins.steps.BakeImageStep;
import io.jenkins.plugins.workshopfoundry.jenkins.steps.ProvisionWorkshopStep;
import io.jenkins.plugins.workshopfoundry.jenkins.steps.PruneImagesStep;
import io.jenkins.plugins.workshopfoundry.jenkins.steps.PublishAmiStep;
import io.jenkins.plugins.workshopfoundry.jenkins.steps.TeardownStep;
import io.jenkins.plugins.workshopfoundry.jenkins.steps.WorkshopValidateStep;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.sf.json.JSONObject;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.util.NameValuePair;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What the snippet generator makes of each step's form, and that a pipeline's call is bound to the same step again. */
@WithJenkins
class SnippetsIT {

    /** What is filled in, and the call that comes of it. */
    private record Form(Class<? extends Step> step, Map<String, Object> fields, String call) {}

    private static final List<Form> FORMS = List.of(
            new Form(
                    WorkshopValidateStep.class,
                    Map.of("dir", "hello", "failOn", "warning", "unstable", true, "sarif", "", "json", "p.json"),
                    "workshopValidate dir: 'hello', failOn: 'warning', json: 'p.json', sarif: '', unstable: true"),
            new Form(
                    BakeImageStep.class,
                    Map.of("workshop", ".", "cloud", "memory", "region", "", "version", "1.2.0", "fresh", true),
                    "bakeImage cloud: 'memory', fresh: true, version: '1.2.0', workshop: '.'"),
            new Form(
                    PublishAmiStep.class,
                    Map.of("image", "w1", "regions", "eu-central-1, us-east-1", "visibility", "public"),
                    "publishAmi image: 'w1', regions: ['eu-central-1', 'us-east-1'], visibility: 'public'"),
            new Form(
                    ProvisionWorkshopStep.class,
                    Map.of(
                            "image",
                            "w1",
                            "seats",
                            12,
                            "ttl",
                            "4h",
                            "domain",
                            " ",
                            "spot",
                            true,
                            "credentialsId",
                            "own"),
                    "provisionWorkshop credentialsId: 'own', image: 'w1', seats: 12, spot: true, ttl: '4h'"),
            new Form(TeardownStep.class, Map.of("id", "", "expired", true), "teardown expired: true"),
            new Form(
                    PruneImagesStep.class,
                    Map.of("name", "hello", "keep", 3, "keepVersions", 1, "policy", "delete=365d"),
                    "pruneImages keep: 3, name: 'hello', policy: 'delete=365d'"));

    @Test
    void everyFormBecomesACallWithWhatDiffersFromTheDefaults(JenkinsRule j) throws Exception {
        for (Form form : FORMS) {
            assertThat(snippet(j, form)).isEqualTo(form.call());
        }
    }

    @Test
    void everyCallIsBoundToTheSameStepAgain(JenkinsRule j) throws Exception {
        for (Form form : FORMS) {
            Step step = bound(form);
            assertThat(Snippetizer.object2Groovy(step)).isEqualTo(form.call());
            assertThat(bound(new Form(form.step(), arguments(step), form.call())))
                    .usingRecursiveComparison()
                    .isEqualTo(step);
        }
    }

    @Test
    void everyFormIsShownAndTheHelpOfASharedFieldIsFound(JenkinsRule j) throws Exception {
        for (Form form : FORMS) {
            String page = "descriptorByName/" + form.step().getName() + "/help";
            assertThat(text(j, page)).isNotBlank();
        }
        for (Class<?> step : List.of(BakeImageStep.class, TeardownStep.class, PruneImagesStep.class)) {
            assertThat(text(j, "descriptorByName/" + step.getName() + "/help/credentialsId"))
                    .contains("The credential with which AWS is asked");
        }
        assertThat(text(j, "pipeline-syntax/")).contains("bakeImage: ", "pruneImages: ");
    }

    private static String snippet(JenkinsRule j, Form form) throws Exception {
        JSONObject json = new JSONObject();
        json.putAll(form.fields());
        json.put("stapler-class", form.step().getName());
        json.put("$class", form.step().getName());
        WebRequest request = new WebRequest(new URL(j.getURL(), Snippetizer.GENERATE_URL), HttpMethod.POST);
        request.setRequestParameters(List.of(new NameValuePair("json", json.toString())));
        JenkinsRule.WebClient browser = Rehearsed.browser(j);
        return browser.getPage(browser.addCrumb(request))
                .getWebResponse()
                .getContentAsString()
                .strip();
    }

    private static Step bound(Form form) throws Exception {
        Map<String, Object> arguments = new TreeMap<>(form.fields());
        arguments.computeIfPresent(
                "regions", (name, all) -> all instanceof String text ? List.of(text.split(", ")) : all);
        return DescribableModel.of(form.step()).instantiate(arguments, null);
    }

    private static Map<String, Object> arguments(Step step) {
        return DescribableModel.uninstantiate2_(step).toMap();
    }

    private static String text(JenkinsRule j, String path) throws Exception {
        return Rehearsed.browser(j).goTo(path, null).getWebResponse().getContentAsString();
    }
}
