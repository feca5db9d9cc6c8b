package io.jenkins.plugins.workshopfoundry.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no sense is refused before anything happens, and what does has one name. */
class PublishRequestTest {

    private static final Region EAST = new Region("us-east-1");
    private static final Region WEST = new Region("us-west-2");
    private static final ImageRecord IMAGE = new ImageRecord(
            "image-1",
            "shop",
            "0.9.0",
            new ResourceRef(Provider.MEMORY, EAST, ResourceKind.IMAGE, "image-7"),
            "sha256:fedcba9876543210",
            "{}",
            false,
            Instant.parse("2026-11-21T23:59:59Z"));

    @Test
    void refusesNoRegions() {
        assertThatThrownBy(() -> new PublishRequest("i", List.of(), null, null, null, null, Source.UNKNOWN))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("no region");
    }

    @Test
    void takesEachRegionOnceInOrder() {
        assertThat(request(null, null, Source.UNKNOWN).regions()).containsExactly(EAST, WEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.2", "v1.2.3", "1.2.3+build", "01.2.3", "1.2.3-01", "one", ""})
    void refusesWhatIsNoVersion(String version) {
        assertThatThrownBy(() -> request(null, version, Source.UNKNOWN))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("is not a version");
    }

    @Test
    void refusesATagThatIsNoVersion() {
        assertThatThrownBy(() -> request(null, null, new Source(null, "refs/tags/vNext", null)))
                .isInstanceOf(InvalidRequest.class);
        assertThat(title(request(null, null, new Source(null, "refs/tags/nightly", null))))
                .contains("-dev-");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 86_399, 3651L * 86_400})
    void refusesADeprecationThatNoCloudKnows(long seconds) {
        assertThatThrownBy(() -> new PublishRequest(
                        "i", List.of(EAST), null, null, null, Duration.ofSeconds(seconds), Source.UNKNOWN))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesASourceOfAnotherForm() {
        assertThatThrownBy(() -> new Source("acme", null, null)).hasMessageContaining("owner/name");
        assertThatThrownBy(() -> new Source(null, "main", null)).hasMessageContaining("refs/");
        assertThatThrownBy(() -> new Source(null, null, "HEAD")).hasMessageContaining("hexadecimal");
        assertThatThrownBy(() -> Visibility.sharedWith(List.of("me"))).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what*", "ümlaut", "a\nb", "a$b", "{x}"})
    void refusesANameThatNoImageCanHave(String name) {
        assertThatThrownBy(() -> title(request(name, "1.0.0", Source.UNKNOWN)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("cannot be the name of an image");
        assertThatThrownBy(() -> title(request("x".repeat(123), "1.0.0", Source.UNKNOWN)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void namesByVersionTagOrDay() {
        Source commit = new Source(null, null, "0123456789abcdef");
        assertThat(title(request(null, "1.0.0", Source.UNKNOWN))).isEqualTo("shop-1.0.0");
        assertThat(title(request("my.shop", "1.0.0-rc.1", Source.UNKNOWN))).isEqualTo("my.shop-1.0.0-rc.1");
        assertThat(title(request(null, null, new Source(null, "refs/tags/v2.0.0", null))))
                .isEqualTo("shop-2.0.0");
        assertThat(title(request(null, null, commit))).isEqualTo("shop-dev-20261121-0123456");
        assertThat(title(request(null, null, Source.UNKNOWN))).isEqualTo("shop-dev-20261121-fedcba9");
    }

    @Test
    void comesBackFromTheLedgerAsItWas() {
        PublishRequest request = new PublishRequest(
                "image-1",
                List.of(EAST),
                "n",
                "1.0.0",
                Visibility.sharedWith(List.of("210987654321")),
                Duration.ofDays(30),
                new Source("a/b", "refs/heads/main", "0123456"));
        assertThat(Json.read(Json.write(request), PublishRequest.class)).isEqualTo(request);
    }

    private static String title(PublishRequest request) {
        return Title.of(request, IMAGE).toString();
    }

    private static PublishRequest request(@Nullable String name, @Nullable String version, Source source) {
        return new PublishRequest("image-1", List.of(WEST, EAST, WEST), name, version, null, null, source);
    }
}
