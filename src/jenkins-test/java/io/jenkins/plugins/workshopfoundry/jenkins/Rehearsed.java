package io.jenkins.plugins.workshopfoundry.jenkins;

import io.jenkins.plugins.workshopfoundry.assembly.Overview;
import io.jenkins.plugins.workshopfoundry.jenkins.config.RehearsalCloudConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.WorkshopFoundryConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.FoundryService;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jvnet.hudson.test.JenkinsRule;

/** A Jenkins whose only cloud is the pretend one, and sandboxed pipelines for it. */
final class Rehearsed {

    /** The folder of workshops, as a pipeline on the same host finds it. */
    static final String WORKSHOPS =
            Path.of("test-workshops/good").toAbsolutePath().toString();

    private Rehearsed() {}

    /** Lets pipelines use the pretend cloud, and no other. */
    static void configure() {
        WorkshopFoundryConfiguration.get().setClouds(List.of(new RehearsalCloudConfiguration()));
    }

    /** A pipeline that bakes a workshop of a folder. */
    static String bake(String workshops) {
        return "node { dir('" + workshops + "') { image = bakeImage workshop: 'hello-compose', cloud: 'memory' } }\n";
    }

    /** A pipeline that opens a classroom, of two machines. */
    static String provision(String image) {
        return "room = provisionWorkshop image: '" + image + "', seats: 30, ttl: '1h'\n";
    }

    /** A pipeline that publishes an image. */
    static String publish(String image) {
        return "release = publishAmi image: '" + image + "', regions: ['eu-central-1', 'us-east-1'],"
                + " visibility: 'private', version: '1.0.0'\n";
    }

    /** A pipeline that removes a classroom or an image. */
    static String teardown(String id) {
        return "removal = teardown id: '" + id + "'\n";
    }

    /** Starts a pipeline. */
    static WorkflowRun start(JenkinsRule j, String name, String script) throws Exception {
        return start(j.createProject(WorkflowJob.class, name), script);
    }

    /** Starts a pipeline in a job, wherever that is. */
    static WorkflowRun start(WorkflowJob job, String script) throws Exception {
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job.scheduleBuild2(0).waitForStart();
    }

    /** Starts a pipeline, and waits until it has ended well. */
    static WorkflowRun succeed(JenkinsRule j, String name, String script) throws Exception {
        return j.assertBuildStatusSuccess(j.waitForCompletion(start(j, name, script)));
    }

    /** Bakes an image, and answers with its id. */
    static String image(JenkinsRule j, String workshops) throws Exception {
        succeed(j, "bake-first", bake(workshops));
        return known().images().get(0).id();
    }

    /** Opens a classroom, and answers with its id. */
    static String room(JenkinsRule j, String workshops) throws Exception {
        succeed(j, "open-first", provision(image(j, workshops)));
        return known().classrooms().get(0).id();
    }

    /** What there is now. */
    static Overview known() {
        return FoundryService.engine().use(foundry -> foundry.overview());
    }

    /** Waits until no run is left, whether or not a build still waits for it. */
    static void awaitTheEndOfAllRuns() {
        new Poll(Clock.systemUTC(), new ThreadSleeper())
                .untilTrue(
                        "The end of all runs",
                        Poll.Pace.brisk(Duration.ofMinutes(5)),
                        () -> known().runs().isEmpty());
    }

    /** What is published. */
    static List<Release> releases() {
        return FoundryService.engine().use(foundry -> foundry.shelf().releases());
    }

    /** A browser for what a page says and answers; scripts and looks take most of a page's time, and nobody looks here. */
    static JenkinsRule.WebClient browser(JenkinsRule j) {
        JenkinsRule.WebClient browser = j.createWebClient().withJavaScriptEnabled(false);
        browser.getOptions().setCssEnabled(false);
        return browser;
    }
}
