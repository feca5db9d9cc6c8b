package io.jenkins.plugins.workshopfoundry.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {

    private static final String UNIT = "arn:aws:organizations::123456789012:ou/o-abcdefghij/ou-ab12-abcdefgh";

    @Test
    void tellsAccountsFromOrganisations() {
        Audience audience = Audience.of(List.of("210987654321", UNIT, "my-project-1"));
        assertThat(audience.accounts()).containsExactly("210987654321", "my-project-1");
        assertThat(audience.organisations()).containsExactly(UNIT);
        assertThat(audience.isOwnerOnly()).isFalse();
        assertThat(audience.words()).isEqualTo("2 accounts, 1 organisation");
    }

    @Test
    void isTheSameInWhateverOrderAndHoweverOftenItWasTyped() {
        assertThat(Audience.of(List.of("210987654321", "123456789012", "210987654321")))
                .isEqualTo(Audience.of(List.of("123456789012", "210987654321")));
    }

    @Test
    void hasWordsForEveryoneAndNobody() {
        assertThat(Audience.PUBLIC.words()).isEqualTo("public");
        assertThat(Audience.OWNER.words()).isEqualTo("private");
        assertThat(Audience.of(List.of())).isEqualTo(Audience.OWNER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "1234567890123",
                "All Users",
                "arn:aws:iam::123456789012:root",
                "arn:aws:organizations::123456789012:organization/abcdefghij"
            })
    void refusesWhatIsNeither(String word) {
        assertThatThrownBy(() -> Audience.of(List.of(word)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("'" + word + "'");
    }
}
