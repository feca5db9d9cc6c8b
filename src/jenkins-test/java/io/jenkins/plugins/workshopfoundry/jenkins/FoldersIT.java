package io.jenkins.plugins.workshopfoundry.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.CredentialsStore;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.domains.Domain;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.model.Item;
import hudson.model.Result;
import io.jenkins.plugins.workshopfoundry.jenkins.config.AwsCloudConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.RehearsalCloudConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.WorkshopFoundryConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A folder has its own credentials, its own page of workshops, and its own people. */
@WithJenkins
class FoldersIT {

    private static final String BAKE = "node { dir('" + Rehearsed.WORKSHOPS
            + "') { bakeImage workshop: 'hello-compose', cloud: 'memory', credentialsId: 'team-key' } }";

    private JenkinsRule j;
    private Folder team;
    private StandardCredentials key;

    @BeforeEach
    void giveAFolderACredential(JenkinsRule rule) throws Exception {
        j = rule;
        WorkshopFoundryConfiguration.get()
                .setClouds(List.of(new RehearsalCloudConfiguration(), new AwsCloudConfiguration("eu-central-1")));
        team = j.createProject(Folder.class, "team");
        j.createProject(Folder.class, "other");
        key = new UsernamePasswordCredentialsImpl(CredentialsScope.GLOBAL, "team-key", "", "AKIA", "not-a-real-key");
        store().addCredentials(Domain.global(), key);
    }

    @Test
    void aStepUsesTheCredentialOfItsOwnFolderWhichKnowsItsUser() throws Exception {
        bakedInTheFolder();
        assertThat(CredentialsProvider.getFingerprintOf(key).getJobs()).containsExactly("team/bake");
    }

    @Test
    void aStepElsewhereIsToldThatThereIsNone() throws Exception {
        WorkflowRun build = j.waitForCompletion(Rehearsed.start(j, "elsewhere", BAKE));
        j.assertBuildStatus(Result.FAILURE, build);
        j.assertLogContains("There is no credential 'team-key' that may be used here.", build);
        j.assertLogNotContains("\tat ", build);
        assertThat(Rehearsed.known().runs()).isEmpty();
    }

    @Test
    void theFoldersPageHasWhatItsJobsMadeForWhoMaySeeTheFolder() throws Exception {
        bakedInTheFolder();
        j.jenkins.setSecurityRealm(j.createDummySecurityRealm());
        j.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .to("member")
                .grant(Item.READ)
                .onItems(team, j.jenkins.getItem("other"))
                .to("member")
                .grant(WorkshopPermissions.VIEW)
                .onItems(team)
                .to("member"));
        String image = Rehearsed.known().images().get(0).id();
        JenkinsRule.WebClient browser = Rehearsed.browser(j)
                .withThrowExceptionOnFailingStatusCode(false)
                .login("member");
        assertThat(browser.goTo("job/team/workshops/images").getWebResponse().getContentAsString())
                .contains(image);
        assertThat(browser.goTo("job/other/workshops/images").getWebResponse().getStatusCode())
                .isEqualTo(403);
        assertThat(browser.goTo("workshops/").getWebResponse().getStatusCode()).isEqualTo(403);
    }

    private CredentialsStore store() {
        for (CredentialsStore store : CredentialsProvider.lookupStores(team)) {
            if (store.getContext() == team) {
                return store;
            }
        }
        throw new AssertionError("The folder has no store for credentials.");
    }

    private WorkflowRun bakedInTheFolder() throws Exception {
        WorkflowJob job = team.createProject(WorkflowJob.class, "bake");
        return j.assertBuildStatusSuccess(j.waitForCompletion(Rehearsed.start(job, BAKE)));
    }
}
