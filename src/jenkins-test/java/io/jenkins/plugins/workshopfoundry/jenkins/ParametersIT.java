package io.jenkins.plugins.workshopfoundry.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Items;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Result;
import java.net.URL;
import java.util.List;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.util.NameValuePair;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A build that asks for an image and for seats: in its form, over HTTP, and called by another build. */
@WithJenkins
class ParametersIT {

    private static final String ASKING = """
            pipeline {
              agent none
              parameters {
                workshopImage(name: 'IMAGE', workshop: 'hello-compose', cloud: 'memory', channel: 'dev')
                workshopSeats(name: 'SEATS', min: 2, max: 12, seats: 3, cloud: 'memory', ttl: '2h')
              }
              stages { stage('say') { steps { echo "asked for ${params.IMAGE} and ${params.SEATS}" } } }
            }
            """;

    private JenkinsRule j;
    private WorkflowJob job;
    private String image = "";

    @BeforeEach
    void letAPipelineDeclareBoth(JenkinsRule rule) throws Exception {
        j = rule;
        Rehearsed.configure();
        image = Rehearsed.image(j, Rehearsed.WORKSHOPS);
        WorkflowRun first = Rehearsed.succeed(j, "asking", ASKING);
        j.assertLogContains("asked for " + image + " and 3", first);
        job = first.getParent();
    }

    @Test
    void theFormOfTheJobChangesNothingThatNobodyTouched() throws Exception {
        String before = declared();
        assertThat(before).contains("<max>12</max>").contains("<channel>dev</channel>");
        JenkinsRule.WebClient browser = j.createWebClient();
        browser.getOptions().setCssEnabled(false);
        j.submit(browser.getPage(job, "configure").getFormByName("config"));
        assertThat(declared()).isEqualTo(before);
    }

    @Test
    void whoStartsABuildChoosesFromWhatThereIs() throws Exception {
        assertThat(chosen("nothing", "4")).isEqualTo(400);
        assertThat(chosen(image, "13")).isEqualTo(400);
        assertThat(post("buildWithParameters?SEATS=1", List.of())).isEqualTo(400);
        assertThat(built()).isEqualTo(1);
        assertThat(chosen(image, "4")).isEqualTo(201);
        j.assertLogContains("asked for " + image + " and 4", build(2));
        assertThat(post("buildWithParameters?SEATS=5", List.of())).isEqualTo(201);
        j.assertLogContains("asked for " + image + " and 5", build(3));
    }

    @Test
    void anotherBuildChoosesFromWhatThereIs() throws Exception {
        Rehearsed.succeed(j, "caller", "build job: 'asking', parameters: [string(name: 'SEATS', value: '4')]");
        j.assertLogContains("asked for " + image + " and 4", build(2));
        WorkflowRun caller =
                Rehearsed.start(j, "wrong", "build job: 'asking', parameters: [string(name: 'SEATS', value: '13')]");
        j.assertBuildStatus(Result.FAILURE, j.waitForCompletion(caller));
        assertThat(built()).isEqualTo(2);
    }

    private String declared() {
        return Items.XSTREAM2.toXML(job.getProperty(ParametersDefinitionProperty.class));
    }

    /** What the form of a build sends. */
    private int chosen(String id, String seats) throws Exception {
        JSONArray values = new JSONArray();
        values.add(new JSONObject().element("name", "IMAGE").element("value", id));
        values.add(new JSONObject().element("name", "SEATS").element("value", seats));
        JSONObject form = new JSONObject().element("parameter", values);
        return post("build?delay=0sec", List.of(new NameValuePair("json", form.toString())));
    }

    private int post(String what, List<NameValuePair> fields) throws Exception {
        WebRequest request = new WebRequest(new URL(j.getURL(), job.getUrl() + what), HttpMethod.POST);
        if (!fields.isEmpty()) {
            request.setRequestParameters(fields);
        }
        JenkinsRule.WebClient browser = Rehearsed.browser(j).withThrowExceptionOnFailingStatusCode(false);
        return browser.getPage(browser.addCrumb(request)).getWebResponse().getStatusCode();
    }

    private int built() throws Exception {
        j.waitUntilNoActivity();
        return job.getLastBuild().getNumber();
    }

    private WorkflowRun build(int number) throws Exception {
        assertThat(built()).isEqualTo(number);
        return j.assertBuildStatusSuccess(job.getBuildByNumber(number));
    }
}
