package io.jenkins.plugins.workshopfoundry.jenkins.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.model.Item;
import hudson.security.Permission;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.workshopfoundry.jenkins.steps.BakeImageStep;
import io.jenkins.plugins.workshopfoundry.jenkins.steps.PublishAmiStep;
import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialListsTest {

    private final Jenkins jenkins = Jenkins.fresh(new File("none"));

    /** A job whose user has these permissions. */
    private record Job(Set<Permission> granted) implements Item {
        @Override
        public boolean hasPermission(Permission permission) {
            return granted.contains(permission);
        }
    }

    @BeforeEach
    void stock() {
        CredentialsProvider.stock(
                Credential.account("account", "u", "p"),
                Credential.text("text", "t"),
                Credential.file("file", "f"),
                Credential.amazon("amazon", "k"),
                Credential.certificate("certificate"));
    }

    @Test
    void anAdministratorChoosesAmongWhatAwsTakes() {
        assertThat(ids(CredentialLists.aws(null, ""))).containsExactly("", "account", "text", "file", "amazon");
    }

    @Test
    void aDatabaseTakesAccountsOnly() {
        assertThat(ids(CredentialLists.accounts(""))).containsExactly("", "account");
    }

    @Test
    void whatIsChosenStaysEvenIfItIsNoLongerThere() {
        assertThat(ids(CredentialLists.accounts("gone"))).containsExactly("", "account", "gone");
    }

    @Test
    void whoDoesNotAdministerSeesWhatIsChosenAndNoMore() {
        jenkins.refuse(Jenkins.ADMINISTER);

        assertThat(ids(CredentialLists.aws(null, "text"))).containsExactly("text");
    }

    @Test
    void inAJobWhoMayConfigureItOrUseItsCredentialsMayChoose() {
        jenkins.refuse(Jenkins.ADMINISTER);

        assertThat(ids(CredentialLists.aws(job(CredentialsProvider.USE_ITEM), "")))
                .contains("account", "text");
        assertThat(ids(CredentialLists.aws(job(Item.EXTENDED_READ), ""))).contains("account", "text");
        assertThat(ids(CredentialLists.aws(job(Item.READ), "account"))).containsExactly("account");
    }

    @Test
    void gitHubTakesATokenInEitherForm() {
        jenkins.refuse(Jenkins.ADMINISTER);
        PublishAmiStep.DescriptorImpl form = new PublishAmiStep.DescriptorImpl();

        assertThat(ids(form.doFillGithubCredentialsIdItems(job(CredentialsProvider.USE_ITEM), "")))
                .containsExactly("", "account", "text");
        assertThat(ids(form.doFillGithubCredentialsIdItems(job(Item.READ), "text")))
                .containsExactly("text");
    }

    @Test
    void aStepOffersWhatAwsTakesToWhoMayUseTheJobsCredentials() {
        BakeImageStep.DescriptorImpl form = new BakeImageStep.DescriptorImpl();

        assertThat(ids(form.doFillCredentialsIdItems(job(CredentialsProvider.USE_ITEM), "")))
                .containsExactly("", "account", "text", "file", "amazon");
        assertThat(ids(form.doFillCredentialsIdItems(job(Item.READ), "amazon"))).containsExactly("amazon");
    }

    private static Job job(Permission granted) {
        return new Job(new HashSet<>(List.of(granted)));
    }

    private static List<String> ids(ListBoxModel list) {
        return list.stream().map(option -> option.value).toList();
    }
}
