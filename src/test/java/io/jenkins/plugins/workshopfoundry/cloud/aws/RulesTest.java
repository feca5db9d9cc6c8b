package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.cloud.Access;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.IpPermission;

class RulesTest {

    @Test
    void onlyOurNetworkReachesSshAndEverybodyTheOpenPorts() {
        assertThat(rules(List.of(80, 443)))
                .containsExactly("tcp 22-22 203.0.113.7/32", "tcp 80-80 0.0.0.0/0", "tcp 443-443 0.0.0.0/0");
    }

    @Test
    void anOpenPortNeverOpensSsh() {
        assertThat(rules(List.of(22, 80, 80))).containsExactly("tcp 22-22 203.0.113.7/32", "tcp 80-80 0.0.0.0/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "203.0.113.7", "everywhere", "::/0"})
    void refusesWhatIsNotANetwork(String network) {
        Access access = new Access(List.of(), network, true);
        assertThatThrownBy(() -> Rules.in(access, network)).isInstanceOf(InvalidRequest.class);
    }

    private static List<String> rules(List<Integer> ports) {
        return Rules.in(new Access(ports, "0.0.0.0/0", true), "203.0.113.7/32").stream()
                .map(RulesTest::words)
                .toList();
    }

    private static String words(IpPermission rule) {
        return "%s %d-%d %s"
                .formatted(
                        rule.ipProtocol(),
                        rule.fromPort(),
                        rule.toPort(),
                        rule.ipRanges().get(0).cidrIp());
    }
}
