package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource({
        "nginx,docker.io,library/nginx,",
        "nginx:1.27,docker.io,library/nginx,1.27",
        "docker.io/nginx,docker.io,library/nginx,",
        "index.docker.io/library/nginx,docker.io,library/nginx,",
        "me/app:v1_2.3-rc,docker.io,me/app,v1_2.3-rc",
        "localhost/app,localhost,app,",
        "localhost:5000/a/b/c:x,localhost:5000,a/b/c,x",
        "registry:5000/app,registry:5000,app,",
        "ghcr.io/owner/app:1,ghcr.io,owner/app,1",
        "a.b/c,a.b,c,",
        "a__b/c--d.e,docker.io,a__b/c--d.e,",
        "[::1]:5000/app,[::1]:5000,app,"
    })
    void tellsThePartsApart(String text, String registry, String repository, String tag) {
        ImageReference reference = ImageReference.of(text);
        assertThat(reference.registry()).isEqualTo(registry);
        assertThat(reference.repository()).isEqualTo(repository);
        assertThat(reference.tag().orElse(null)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Nginx",
                "nginx:",
                "nginx:a b",
                ":1",
                "/nginx",
                "nginx/",
                "a//b",
                "a..b",
                "-a",
                "a-",
                "a___b",
                "nginx@sha256:123",
                "nginx:1:2",
                "http://x/y",
                "nginx:${TAG}",
                "nginx\n",
                "registry.io/App:1",
                "näh"
            })
    void refusesWhatIsNoName(String text) {
        assertThatThrownBy(() -> ImageReference.of(text))
                .isInstanceOfSatisfying(
                        InvalidRequest.class, e -> assertThat(e.remedy()).contains("name[:tag]"));
    }

    @Test
    void refusesTheIdOfAnImage() {
        assertThatThrownBy(() -> ImageReference.of("0123456789abcdef".repeat(4)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesEndlessNamesWithoutEndlessThought() {
        assertThatThrownBy(() -> ImageReference.of("a-".repeat(300) + "!")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> ImageReference.of("a".repeat(256))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void knowsWhatMeansAnotherImageTomorrow() {
        assertThat(ImageReference.of("nginx").floats()).isTrue();
        assertThat(ImageReference.of("nginx:latest").floats()).isTrue();
        assertThat(ImageReference.of("nginx:1").floats()).isFalse();
        assertThat(ImageReference.of("nginx@" + DIGEST).floats()).isFalse();
        assertThat(ImageReference.of("nginx:latest@" + DIGEST).floats()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "nginx:1", "me/app", "ghcr.io/a/b:1", "localhost:5000/a"})
    void writesWhatItReads(String text) {
        assertThat(ImageReference.of(text)).hasToString(text);
        assertThat(ImageReference.of(text + "@" + DIGEST)).hasToString(text + "@" + DIGEST);
    }
}
