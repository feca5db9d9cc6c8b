package io.jenkins.plugins.workshopfoundry.bake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a version. */
class VersionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0", "1.4.0", "10.20.30-rc.1", "1.0.0-x-y"})
    void acceptsSemanticVersions(String version) {
        assertThatCode(() -> Versions.check(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1.4", "v1.4.0", "01.4.0", "1.4.0+build", "1.4.0-", "1.4.0-a..b", "1.4.0\n", "1.4.0; rm"
            })
    void refusesAllElse(String version) {
        assertThatThrownBy(() -> Versions.check(version)).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 5000})
    void refusesWhatNoImageNameCanHold(int length) {
        String version = "1.0.0-" + "a".repeat(length - 6);
        assertThatThrownBy(() -> Versions.check(version)).isInstanceOf(InvalidRequest.class);
    }
}
