package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sts.model.Credentials;

class RenewedCredentialsTest {

    private final VirtualTime time = new VirtualTime();
    private final RenewedCredentials credentials = new RenewedCredentials(time, this::session);
    private int sessions;
    private boolean refused;

    @Test
    void aSessionIsUsedForAsLongAsItLasts() {
        assertThat(key()).isEqualTo("key-1");
        time.pass(Duration.ofMinutes(54));
        assertThat(key()).isEqualTo("key-1");
    }

    @Test
    void aRunOfFourHoursOutlivesSessionsOfOne() {
        for (int minute = 0; minute < 240; minute++) {
            AwsSessionCredentials now = (AwsSessionCredentials) credentials.resolveCredentials();
            assertThat(now.expirationTime())
                    .hasValueSatisfying(end ->
                            assertThat(end).isAfterOrEqualTo(time.instant().plus(Duration.ofMinutes(5))));
            time.pass(Duration.ofMinutes(1));
        }
        assertThat(sessions).isEqualTo(5);
    }

    @Test
    void aRenewalThatFailsDoesNoHarmWhileTheSessionLasts() {
        key();
        refused = true;
        time.pass(Duration.ofMinutes(57));
        assertThat(key()).isEqualTo("key-1");
        refused = false;
        assertThat(key()).isEqualTo("key-2");
    }

    @Test
    void aSessionThatIsOverIsNeverUsed() {
        key();
        refused = true;
        time.pass(Duration.ofHours(1));
        assertThatThrownBy(this::key).isInstanceOf(CloudRefused.class);
    }

    private String key() {
        return credentials.resolveCredentials().accessKeyId();
    }

    private Credentials session() {
        if (refused) {
            throw new CloudRefused("The token is over.", "Get another.");
        }
        sessions++;
        return Credentials.builder()
                .accessKeyId("key-" + sessions)
                .secretAccessKey("secret")
                .sessionToken("token")
                .expiration(time.instant().plus(Duration.ofHours(1)))
                .build();
    }
}
