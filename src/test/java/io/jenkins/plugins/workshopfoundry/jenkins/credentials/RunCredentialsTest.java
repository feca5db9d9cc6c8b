package io.jenkins.plugins.workshopfoundry.jenkins.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudbees.plugins.credentials.common.StandardCredentials;
import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration.AccessKey;
import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration.Login;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunCredentialsTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/workshops";

    private final Map<String, StandardCredentials> stored = new HashMap<>();
    private final RunCredentials credentials = new RunCredentials(id -> Optional.ofNullable(stored.get(id)));

    @Test
    void withoutAnIdTheControllersOwnIdentityIsUsed() {
        assertThat(credentials.aws(null, ROLE)).isNull();
        assertThat(credentials.aws("  ", null)).isNull();
    }

    @Test
    void aUserNameAndPasswordAreTheHalvesOfAnAccessKey() {
        put(Credential.account("aws", "AKIA1", "s3cret"));

        assertThat(key("aws")).isEqualTo(new AccessKey("AKIA1", "s3cret", null));
    }

    @Test
    void aKeyThatIsChangedDuringTheRunIsTakenUp() {
        put(Credential.account("aws", "AKIA1", "old"));
        Login.Key login = (Login.Key) credentials.aws("aws", null);
        put(Credential.account("aws", "AKIA2", "new"));

        assertThat(login.current().get().secret()).isEqualTo("new");
    }

    @Test
    void anIdentityTokenIsExchangedForTheRoleAndReadAnewEachTime() {
        put(Credential.text("oidc", "first\n"));
        Login.Token login = (Login.Token) credentials.aws("oidc", ROLE);
        assertThat(login.role()).isEqualTo(ROLE);
        assertThat(login.token().get()).isEqualTo("first");

        put(Credential.file("oidc", " second "));
        assertThat(login.token().get()).isEqualTo("second");
    }

    @Test
    void aTokenWithoutARoleIsRefused() {
        put(Credential.text("oidc", "token"));

        assertThatThrownBy(() -> credentials.aws("oidc", " "))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("no role")
                .hasMessageNotContaining("token1");
    }

    @Test
    void aMissingCredentialIsNamedBeforeAnythingStarts() {
        assertThatThrownBy(() -> credentials.aws("gone", ROLE))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("There is no credential 'gone'");
    }

    @Test
    void oneThatDisappearsDuringTheRunIsNamedToo() {
        put(Credential.account("aws", "AKIA1", "s3cret"));
        Login.Key login = (Login.Key) credentials.aws("aws", null);
        stored.clear();

        assertThatThrownBy(() -> login.current().get()).hasMessageContaining("There is no credential 'aws'");
    }

    @Test
    void aWrongKindIsNamedWithWhatIsTaken() {
        put(Credential.certificate("cert"));

        assertThatThrownBy(() -> credentials.aws("cert", ROLE))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("'certificate'")
                .hasMessageContaining("an access key or an identity token");
    }

    @Test
    void aKindThatChangesDuringTheRunIsRefused() {
        put(Credential.account("aws", "AKIA1", "s3cret"));
        put(Credential.text("oidc", "token"));
        Login.Key key = (Login.Key) credentials.aws("aws", null);
        Login.Token token = (Login.Token) credentials.aws("oidc", ROLE);
        put(Credential.certificate("aws"));
        put(Credential.certificate("oidc"));

        assertThatThrownBy(() -> key.current().get()).hasMessageContaining("was an access key");
        assertThatThrownBy(() -> token.token().get()).hasMessageContaining("was an identity token");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        put(Credential.file("oidc", ""));
        Login.Token token = (Login.Token) credentials.aws("oidc", ROLE);

        assertThatThrownBy(() -> token.token().get()).hasMessageContaining("The file of credential 'oidc'");
    }

    @Test
    void keysOfTheAwsCredentialsPluginAreReadThroughItsOwnSdk() {
        put(Credential.amazon("plain", new Credential.BasicKey("AKIA1", "s3cret")));
        put(Credential.amazon("role", new Credential.SessionKey("ASIA1", "s3cret", "session")));

        assertThat(key("plain")).isEqualTo(new AccessKey("AKIA1", "s3cret", null));
        assertThat(key("role")).isEqualTo(new AccessKey("ASIA1", "s3cret", "session"));
    }

    @Test
    void whatThatPluginCannotGiveIsAClearRefusal() {
        put(Credential.amazon("denied", new IllegalStateException("not allowed to assume the role")));
        put(Credential.amazon("odd", "something else"));

        assertThatThrownBy(() -> key("denied"))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("not allowed to assume the role");
        assertThatThrownBy(() -> key("odd"))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("this version of the aws-credentials plugin is not known");
    }

    @Test
    void anAccountIsAUserNameAndAPassword() {
        put(Credential.account("db", "foundry", "s3cret"));
        put(Credential.text("text", "s3cret"));

        assertThat(credentials.account("db", "the ledger takes").getUsername()).isEqualTo("foundry");
        assertThatThrownBy(() -> credentials.account("text", "the ledger takes"))
                .hasMessageContaining("the ledger takes a user name and a password")
                .hasMessageNotContaining("s3cret");
    }

    private AccessKey key(String id) {
        return ((Login.Key) credentials.aws(id, null)).current().get();
    }

    private void put(StandardCredentials credential) {
        stored.put(credential.getId(), credential);
    }

    @Test
    void aTokenIsASecretTextOrAPassword() {
        put(Credential.text("text", " ghp_1 \n"));
        put(Credential.account("app", "app", "ghs_2"));
        put(Credential.certificate("certificate"));

        assertThat(credentials.token("text", "GitHub takes")).isEqualTo("ghp_1");
        assertThat(credentials.token("app", "GitHub takes")).isEqualTo("ghs_2");
        assertThatThrownBy(() -> credentials.token("certificate", "GitHub takes"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("GitHub takes a secret text");
    }
}
