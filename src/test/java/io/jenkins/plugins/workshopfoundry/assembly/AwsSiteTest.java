package io.jenkins.plugins.workshopfoundry.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.workshopfoundry.cloud.aws.AwsIdentity;
import io.jenkins.plugins.workshopfoundry.cloud.aws.AwsRole;
import io.jenkins.plugins.workshopfoundry.cloud.aws.AwsSettings;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwsSiteTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/workshops";

    @Test
    void withoutSettingsItIsTheDefaultChainAndOnlyWeReachSsh() {
        AwsSettings settings = settings(AwsConfiguration.DEFAULT);
        assertThat(settings.identity()).isEqualTo(new AwsIdentity.Chain());
        assertThat(settings.home()).isEqualTo(AwsSettings.HOME);
        assertThat(network(settings)).isEqualTo("198.51.100.1/32");
    }

    @Test
    void everythingThatIsConfiguredIsPassedOn() {
        AwsSettings settings = settings(new AwsConfiguration(
                new AwsConfiguration.Login.Profile("desk"),
                ROLE,
                "handshake",
                "123456789012",
                "eu-central-1",
                List.of("eu-central-1", "us-east-1"),
                null,
                "203.0.113.0/24"));
        assertThat(settings.identity()).isEqualTo(new AwsIdentity.Profile("desk"));
        assertThat(settings.role()).isEqualTo(new AwsRole(ROLE, "handshake"));
        assertThat(settings.account()).isEqualTo("123456789012");
        assertThat(settings.home()).isEqualTo(new Region("eu-central-1"));
        assertThat(settings.regions()).containsExactly(new Region("eu-central-1"), new Region("us-east-1"));
        assertThat(network(settings)).isEqualTo("203.0.113.0/24");
    }

    @Test
    void aStandInForAwsIsNotReachedFromWhereAmazonSeesUs() {
        AwsSettings settings = settings(
                new AwsConfiguration(null, null, null, null, null, List.of(), URI.create("http://localhost:1"), null));
        assertThat(settings.sshFrom()).isNull();
        assertThat(settings.endpoint()).isEqualTo(URI.create("http://localhost:1"));
    }

    @Test
    void keysAndTokensAreAskedForWhenTheyAreNeeded() {
        AtomicInteger asked = new AtomicInteger();
        AwsSettings settings = settings(with(new AwsConfiguration.Login.Key(() -> {
            asked.incrementAndGet();
            return new AwsConfiguration.AccessKey("AKIA1", "hush", null);
        })));
        assertThat(asked).hasValue(0);
        assertThat(settings.identity())
                .isInstanceOfSatisfying(
                        AwsIdentity.Keys.class,
                        keys -> assertThat(keys.current().get().id()).isEqualTo("AKIA1"));
        assertThat(settings(with(new AwsConfiguration.Login.Token(ROLE, () -> "token")))
                        .identity())
                .isInstanceOf(AwsIdentity.WebIdentity.class);
        assertThat(new AwsConfiguration.AccessKey("AKIA1", "hush", "hush").toString())
                .doesNotContain("hush");
    }

    @Test
    void thisHostsAddressIsAskedOnce() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = answering("198.51.100.7\n", asked);
        try {
            OwnNetwork network = new OwnNetwork(address(server));
            assertThat(network.get()).isEqualTo("198.51.100.7/32");
            assertThat(network.get()).isEqualTo("198.51.100.7/32");
            assertThat(asked).hasValue(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAnswerThatIsNoAddressOpensNothing() throws IOException {
        HttpServer server = answering("<html>log in first</html>", new AtomicInteger());
        try {
            assertThatThrownBy(() -> new OwnNetwork(address(server)).get())
                    .isInstanceOf(CloudUnavailable.class)
                    .hasMessageContaining("WORKSHOP_FOUNDRY_AWS_SSH_FROM");
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer answering(String text, AtomicInteger asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static AwsConfiguration with(AwsConfiguration.Login login) {
        return new AwsConfiguration(login, null, null, null, null, List.of(), null, null);
    }

    private static @Nullable String network(AwsSettings settings) {
        Supplier<String> network = settings.sshFrom();
        return network == null ? null : network.get();
    }

    private static AwsSettings settings(AwsConfiguration configuration) {
        VirtualTime time = new VirtualTime();
        return new AwsSite(configuration, () -> "198.51.100.1/32", new Poll(time, time)).settings();
    }
}
