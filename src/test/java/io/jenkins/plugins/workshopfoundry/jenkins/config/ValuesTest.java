package io.jenkins.plugins.workshopfoundry.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void spaceAroundATextIsNotPartOfIt() {
        assertThat(Values.text("  eu-central-1 ")).contains("eu-central-1");
        assertThat(Values.text("  ")).isEmpty();
        assertThat(Values.text(null)).isEmpty();
    }

    @Test
    void namesStandBetweenCommas() {
        assertThat(Values.list(" eu-central-1, us-east-1,")).containsExactly("eu-central-1", "us-east-1");
        assertThat(Values.list(null)).isEmpty();
    }

    @Test
    void goodValuesAreTakenAsTheyAre() {
        assertThat(Values.role("arn:aws-cn:iam::123456789012:role/path/x")).endsWith("path/x");
        assertThat(Values.account("123456789012")).isEqualTo("123456789012");
        assertThat(Values.externalId("their:id/1")).isEqualTo("their:id/1");
        assertThat(Values.network("203.0.113.0/24")).isEqualTo("203.0.113.0/24");
        assertThat(Values.amount("25.5")).isEqualByComparingTo("25.50");
        assertThat(Values.dockerHost("unix:///run/docker.sock")).startsWith("unix:");
        assertThat(Values.dockerHost("unix:///run/user/1000/docker.sock")).endsWith("docker.sock");
        assertThat(Values.between("The cap", 1, 1, 5)).isEqualTo(1);
    }

    @Test
    void badValuesAreRefusedWithAnExample() {
        refused("arn:aws:iam::1:role/x", Values::role, "arn:aws:iam::123456789012:role/workshops");
        refused("12345", Values::account, "123456789012");
        refused("a", Values::externalId, "2 to 1224");
        refused("203.0.113.7", Values::network, "203.0.113.0/24");
        refused("-1", Values::amount, "25 or 25.50");
        refused("1e9", Values::amount, "25 or 25.50");
        refused("tcp://10.0.0.1:2375", Values::dockerHost, "unix:///var/run/docker.sock");
        refused("tcp://127.0.0.1:2375", Values::dockerHost, "unix:///var/run/docker.sock");
        refused("jdbc:mysql://db/x", Values::postgres, "jdbc:postgresql://db.example.org/foundry");
    }

    @Test
    void numbersHaveTheirBounds() {
        assertThatThrownBy(() -> Values.between("The cap", 0, 1, 5)).hasMessageContaining("from 1 to 5");
        assertThatThrownBy(() -> Values.between("The cap", 6, 1, 5)).hasMessageContaining("The cap is 6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://x/", "http://user:pw@x/", "http://x/?a=b", "https://x/#f", "x", "http:///x", "h ttp://x"})
    void anEndpointIsAPlainWebAddress(String text) {
        assertThatThrownBy(() -> Values.endpoint(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageNotContaining("pw");
        assertThat(Values.endpoint("http://localhost:4566")).hasHost("localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://u:s3cret@db/x", "jdbc:postgresql://db/x?password=s3cret"})
    void aPasswordInAUrlIsRefusedAndNotRepeated(String url) {
        assertThatThrownBy(() -> Values.postgres(url))
                .hasMessageContaining("choose a credential")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aPostgresUrlNamesItsHosts() {
        assertThat(Values.hosts("jdbc:postgresql://a.example:5432,b,[::1]:5433/x?sslmode=require"))
                .isEqualTo(List.of("a.example", "b", "[::1]"));
        assertThat(Values.hosts("else")).isEmpty();
    }

    private static void refused(String text, Consumer<String> reading, String example) {
        assertThatThrownBy(() -> reading.accept(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(example);
    }
}
