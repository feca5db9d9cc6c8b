package io.jenkins.plugins.workshopfoundry.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectionTrialTest {

    private final List<String> asked = new ArrayList<>();
    private final ConnectionTrial trial = new ConnectionTrial(AddressesTest.of("cloud.example", "169.254.169.254"));

    @Test
    void aGoodAnswerIsASentence() {
        assertThat(trial.local(List::of)).isEqualTo("The Docker engine answers, and can run machines.");
        assertThat(trial.aws(aws(null), List::of)).contains("takes the credentials", "eu-central-1");
    }

    @Test
    void aWarningIsToldBesideTheGoodAnswer() {
        assertThat(trial.local(() -> List.of(problem(Severity.WARNING))))
                .isEqualTo("The Docker engine answers, and can run machines. It is slow. Buy a faster one.");
    }

    @Test
    void anErrorIsToldWithItsRemedy() {
        assertThatThrownBy(() -> trial.local(() -> List.of(problem(Severity.ERROR), problem(Severity.WARNING))))
                .isInstanceOf(CloudRefused.class)
                .hasMessage("It is slow. Buy a faster one.");
    }

    @Test
    void nothingIsAskedOfAnAddressThatMustNotBeReached() {
        assertThatThrownBy(() -> trial.aws(aws(URI.create("http://cloud.example/")), () -> {
                    asked.add("aws");
                    return List.of();
                }))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> trial.ledger("jdbc:postgresql://cloud.example/x", () -> asked.add("ledger")))
                .isInstanceOf(InvalidRequest.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void aLedgerIsOpenedOnAnAddressThatMayBeReached() {
        ConnectionTrial reachable = new ConnectionTrial(AddressesTest.of("db.example", "10.0.0.5"));

        assertThat(reachable.ledger("jdbc:postgresql://db.example/x", () -> asked.add("ledger")))
                .isEqualTo("The ledger answers, and can be used.");
        assertThat(asked).containsExactly("ledger");
    }

    private static AwsConfiguration aws(@Nullable URI endpoint) {
        return new AwsConfiguration(null, null, null, null, "eu-central-1", List.of(), endpoint, null);
    }

    private static Problem problem(Severity severity) {
        return new Problem("WF999", severity, Location.of(""), "It is slow.", "Buy a faster one.");
    }
}
