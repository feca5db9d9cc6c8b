package io.jenkins.plugins.workshopfoundry.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** All six steps in sandboxed pipelines. */
@WithJenkins
class StoryIT {

    private static final String THERE_AND_BACK = """
            node {
              dir('%s') {
                def found = workshopValidate dir: 'hello-compose', failOn: 'error', sarif: '', json: ''
                echo "valid ${found.valid}"
                image = bakeImage workshop: 'hello-compose', cloud: 'memory'
              }
            }
            def release = publishAmi image: image.id, regions: ['eu-central-1'], visibility: 'private', version: '1.0.0'
            echo "published ${release.images.keySet()}"
            def room = provisionWorkshop image: image.id, seats: 2, ttl: '1h'
            echo "seats ${room.seats.collect { it.number }} ${room.seats.every { it.url }}"
            echo "left ${teardown(id: room.id).residue}"
            def pruned = pruneImages name: 'hello-compose', keep: 0, keepVersions: 0, dryRun: true
            echo "dry ${pruned.dryRun} ${pruned.images.size()}"
            echo "left ${teardown(id: release.id).residue} ${teardown(id: image.id).residue}"
            """;

    @Test
    void fromAWorkspaceToSeatsAndBack(JenkinsRule j) throws Exception {
        Rehearsed.configure();
        WorkflowRun build = Rehearsed.succeed(j, "story", THERE_AND_BACK.formatted(Rehearsed.WORKSHOPS));
        j.assertLogContains("valid true", build);
        j.assertLogContains("published [eu-central-1]", build);
        j.assertLogContains("seats [1, 2] true", build);
        j.assertLogContains("dry true", build);
        j.assertLogContains("left [] []", build);
        assertThat(Rehearsed.known().images()).isEmpty();
        assertThat(Rehearsed.known().classrooms()).isEmpty();
    }

    @Test
    void aDeclarativePipelineCanUseThemToo(JenkinsRule j) throws Exception {
        Rehearsed.configure();
        Rehearsed.succeed(j, "declarative", """
                pipeline {
                  agent any
                  stages { stage('bake') { steps { dir('%s') { bakeImage workshop: 'hello-compose', cloud: 'memory' } } } }
                }
                """.formatted(Rehearsed.WORKSHOPS));
        assertThat(Rehearsed.known().images()).hasSize(1);
    }

    @Test
    void aCloudThatIsNotConfiguredIsOneSentenceAndARemedy(JenkinsRule j) throws Exception {
        WorkflowRun build = j.waitForCompletion(Rehearsed.start(j, "none", Rehearsed.bake(Rehearsed.WORKSHOPS)));
        j.assertBuildStatus(Result.FAILURE, build);
        j.assertLogContains("No cloud is: add one to the configuration.", build);
        j.assertLogNotContains("\tat ", build);
    }
}
