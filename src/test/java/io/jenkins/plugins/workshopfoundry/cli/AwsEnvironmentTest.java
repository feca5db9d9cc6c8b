package io.jenkins.plugins.workshopfoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsEnvironmentTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/workshops";

    @TempDir
    private Path home;

    @Test
    void nothingIsKnownWhereNothingSaysSo() {
        assertThat(environment(Map.of("AWS_REGION", "eu-central-1")).read()).isNull();
    }

    @Test
    void aSharedConfigurationFileIsEnough() throws IOException {
        Files.createFile(Files.createDirectory(home.resolve(".aws")).resolve("config"));
        assertThat(read(Map.of())).isEqualTo(AwsConfiguration.DEFAULT);
    }

    @Test
    void readsWhatEveryAwsToolReads() {
        AwsConfiguration known = read(Map.of(
                "AWS_ENDPOINT_URL", "http://localhost:4566", "AWS_DEFAULT_REGION", "eu-west-1", "AWS_PROFILE", "desk"));
        assertThat(known.endpoint()).isEqualTo(URI.create("http://localhost:4566"));
        assertThat(known.region()).isEqualTo("eu-west-1");
        assertThat(known.login()).isNull();
    }

    @Test
    void readsOurOwnVariables() {
        AwsConfiguration known = read(Map.of(
                "WORKSHOP_FOUNDRY_AWS_ROLE",
                ROLE,
                "WORKSHOP_FOUNDRY_AWS_EXTERNAL_ID",
                "handshake",
                "WORKSHOP_FOUNDRY_AWS_ACCOUNT",
                "123456789012",
                "WORKSHOP_FOUNDRY_AWS_REGIONS",
                "eu-central-1, us-east-1,",
                "WORKSHOP_FOUNDRY_AWS_SSH_FROM",
                "203.0.113.0/24"));
        assertThat(known.role()).isEqualTo(ROLE);
        assertThat(known.externalId()).isEqualTo("handshake");
        assertThat(known.account()).isEqualTo("123456789012");
        assertThat(known.regions()).containsExactly("eu-central-1", "us-east-1");
        assertThat(known.sshFrom()).isEqualTo("203.0.113.0/24");
    }

    @Test
    void anIdentityTokenIsReadAfreshEachTime() throws IOException {
        Path file = Files.writeString(home.resolve("token"), "first");
        AwsConfiguration.Login login = read(tokenFile(file)).login();
        assertThat(login).isInstanceOfSatisfying(AwsConfiguration.Login.Token.class, token -> {
            assertThat(token.role()).isEqualTo(ROLE);
            assertThat(token.token().get()).isEqualTo("first");
        });
        Files.writeString(file, "second");
        assertThat(((AwsConfiguration.Login.Token) java.util.Objects.requireNonNull(login))
                        .token()
                        .get())
                .isEqualTo("second");
    }

    @Test
    void aTokenFileThatIsNotThereIsRefusedByName() {
        AwsConfiguration.Login login = read(tokenFile(home.resolve("missing"))).login();
        assertThat(login)
                .isInstanceOfSatisfying(
                        AwsConfiguration.Login.Token.class,
                        token -> assertThatThrownBy(() -> token.token().get())
                                .isInstanceOf(CloudRefused.class)
                                .hasMessageContaining("missing")
                                .hasMessageContaining("AWS_WEB_IDENTITY_TOKEN_FILE"));
    }

    @Test
    void keysComeBeforeATokenAsInEveryAwsTool() {
        assertThat(read(Map.of(
                                "AWS_ROLE_ARN",
                                ROLE,
                                "AWS_WEB_IDENTITY_TOKEN_FILE",
                                "token",
                                "AWS_ACCESS_KEY_ID",
                                "AKIA"))
                        .login())
                .isNull();
    }

    @Test
    void anEndpointThatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> read(Map.of("AWS_ENDPOINT_URL", "localhost:4566")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("http://localhost:4566");
    }

    private static Map<String, String> tokenFile(Path file) {
        return Map.of("AWS_ROLE_ARN", ROLE, "AWS_WEB_IDENTITY_TOKEN_FILE", file.toString());
    }

    private AwsConfiguration read(Map<String, String> env) {
        AwsConfiguration known = environment(env).read();
        assertThat(known).isNotNull();
        return java.util.Objects.requireNonNull(known);
    }

    private AwsEnvironment environment(Map<String, String> env) {
        return new AwsEnvironment(env, home);
    }
}
