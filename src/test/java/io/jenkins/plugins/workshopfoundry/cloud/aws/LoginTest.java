package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.emulator.Journal;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Roles;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Settings;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who we are to AWS, over the wire. */
class LoginTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/workshops";
    private static final String SUBJECT = "repo:acme/workshops:ref:refs/heads/main";

    private final Emulated emulated = new Emulated(Settings.usual());
    private int tokens;

    @AfterEach
    void end() {
        emulated.close();
    }

    @Test
    void anIdentityTokenIsExchangedForARoleInASessionThatNamesTheRun() {
        emulated.ec2.roles().trustSubject(ROLE, SUBJECT);
        look(byToken(SUBJECT).forRun("run-w1abc"));
        assertThat(sessions("AssumeRoleWithWebIdentity")).containsExactly("run-w1abc");
        assertThat(emulated.ec2.journal().count("DescribeRegions")).isEqualTo(1);
    }

    @Test
    void fourHoursOfWorkOutliveSessionsAndTokensOfOne() {
        emulated.ec2.roles().trustSubject(ROLE, SUBJECT);
        Cloud cloud = byToken(SUBJECT);
        for (int quarter = 0; quarter < 16; quarter++) {
            look(cloud);
            emulated.time.pass(Duration.ofMinutes(15));
        }
        assertThat(sessions("AssumeRoleWithWebIdentity")).hasSizeBetween(4, 6);
        assertThat(tokens).isEqualTo(sessions("AssumeRoleWithWebIdentity").size());
    }

    @Test
    void aTokenOfAnotherRepositoryIsRefused() {
        emulated.ec2.roles().trustSubject(ROLE, SUBJECT);
        assertThatThrownBy(() -> look(byToken("repo:mallory/workshops:ref:refs/heads/main")))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("sts:AssumeRoleWithWebIdentity")
                .hasMessageContaining("trust policy");
    }

    @Test
    void aRoleIsAssumedWithItsExternalId() {
        emulated.ec2.roles().trustUsers(ROLE, "secret-handshake");
        look(byRole("secret-handshake"));
        assertThatThrownBy(() -> look(byRole(null)))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("sts:AssumeRole");
    }

    @Test
    void keysOfAnotherStoreAreAskedForAtEachCall() {
        int[] asked = {0};
        AwsSettings settings = emulated.settings()
                .as(
                        new AwsIdentity.Keys(() -> {
                            asked[0]++;
                            return new AwsIdentity.AccessKeys(emulated.ec2.accessKey(), emulated.ec2.secretKey(), null);
                        }),
                        null);
        try (AwsCloud cloud = emulated.cloud(settings)) {
            look(cloud);
            look(cloud);
        }
        assertThat(asked[0]).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aKeyThatNobodyKnowsIsRefusedWithWhatToDo() {
        AwsSettings settings = emulated.settings()
                .as(new AwsIdentity.Keys(() -> new AwsIdentity.AccessKeys("AKIAUNKNOWN", "x", null)), null);
        assertThatThrownBy(() -> look(emulated.cloud(settings)))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("access key");
    }

    @Test
    void aRolesNameIsCheckedBeforeAnybodyIsAsked() {
        assertThatThrownBy(() -> new AwsRole("workshops", null)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aSecretIsNeverInWhatIsPrinted() {
        assertThat(new AwsIdentity.AccessKeys("AKIA1", "hush", "hush").toString())
                .doesNotContain("hush");
    }

    private Cloud byToken(String subject) {
        AwsIdentity identity = new AwsIdentity.WebIdentity(ROLE, () -> {
            tokens++;
            return Roles.token(subject, emulated.time.instant().plus(Duration.ofMinutes(10)));
        });
        return emulated.cloud(emulated.settings().as(identity, null));
    }

    private Cloud byRole(@org.jspecify.annotations.Nullable String externalId) {
        AwsSettings settings = emulated.settings();
        return emulated.cloud(settings.as(settings.identity(), new AwsRole(ROLE, externalId)));
    }

    private static void look(Cloud cloud) {
        assertThat(cloud.removal().regions()).contains(Specs.HERE);
    }

    private List<String> sessions(String action) {
        return emulated.ec2.journal().entries().stream()
                .map(Journal.Entry::call)
                .filter(call -> call.action().equals(action))
                .map(call -> call.parameters().getOrDefault("RoleSessionName", ""))
                .toList();
    }
}
