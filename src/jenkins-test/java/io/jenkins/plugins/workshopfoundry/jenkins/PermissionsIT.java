package io.jenkins.plugins.workshopfoundry.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.jenkins.config.LocalCloudConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import java.net.URL;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Who may see and do what, asked over HTTP. */
@WithJenkins
class PermissionsIT {

    private JenkinsRule j;

    private String room = "";

    @BeforeEach
    void openAClassroom(JenkinsRule rule) throws Exception {
        j = rule;
        Rehearsed.configure();
        room = "workshops/room/" + Rehearsed.room(j, Rehearsed.WORKSHOPS) + "/";
        j.jenkins.setSecurityRealm(j.createDummySecurityRealm());
        j.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .to("reader", "viewer", "teacher", "cleaner")
                .grant(WorkshopPermissions.VIEW)
                .everywhere()
                .to("viewer", "cleaner")
                .grant(WorkshopPermissions.PROVISION)
                .everywhere()
                .to("teacher")
                .grant(WorkshopPermissions.TEARDOWN)
                .everywhere()
                .to("cleaner")
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin"));
    }

    @Test
    void whoMaySeeSeesPagesWithoutSecretsAndNobodyElseSeesAny() throws Exception {
        assertThat(get("reader", "workshops/")).isEqualTo(403);
        assertThat(get("reader", room)).isEqualTo(403);
        assertThat(get("viewer", "workshops/")).isEqualTo(200);
        assertThat(get("viewer", room)).isEqualTo(200);
        assertThat(get("teacher", room)).isEqualTo(200);
        assertThat(get("teacher", "manage/workshop-cleanup/")).isEqualTo(403);
    }

    @Test
    void whatChangesSomethingIsPostedByWhoMay() throws Exception {
        assertThat(get("admin", room + "teardown")).isEqualTo(404);
        assertThat(post("viewer", room + "reveal")).isEqualTo(403);
        assertThat(post("viewer", room + "extend?by=1h")).isEqualTo(403);
        assertThat(post("teacher", room + "teardown")).isEqualTo(403);
        assertThat(post("teacher", room + "extend?by=1h")).isEqualTo(200);
        assertThat(Rehearsed.known().classrooms()).hasSize(1);
        assertThat(post("cleaner", room + "teardown")).isEqualTo(200);
    }

    @Test
    void connectionsAreTriedByAdministratorsOnly() throws Exception {
        String trial = "descriptorByName/" + LocalCloudConfiguration.class.getName()
                + "/testConnection?dockerHost=unix:///nowhere.sock";
        assertThat(post("teacher", trial)).isEqualTo(403);
        assertThat(post("admin", trial)).isEqualTo(200);
        assertThat(get("admin", trial)).isEqualTo(404);
    }

    private int get(String who, String path) throws Exception {
        return ask(who, new WebRequest(new URL(j.getURL(), path), HttpMethod.GET));
    }

    private int post(String who, String path) throws Exception {
        return ask(who, new WebRequest(new URL(j.getURL(), path), HttpMethod.POST));
    }

    private int ask(String who, WebRequest request) throws Exception {
        JenkinsRule.WebClient browser = Rehearsed.browser(j).withThrowExceptionOnFailingStatusCode(false);
        browser.login(who);
        WebRequest known = request.getHttpMethod() == HttpMethod.POST ? browser.addCrumb(request) : request;
        return browser.getPage(known).getWebResponse().getStatusCode();
    }
}
