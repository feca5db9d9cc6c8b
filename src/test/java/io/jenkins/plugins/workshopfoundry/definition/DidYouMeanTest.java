package io.jenkins.plugins.workshopfoundry.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

    private static final List<String> WORDS = List.of("ports", "expose", "privileged", "env_file", "image");

    @Test
    void findsTheWordWithSwappedMissingOrAddedLetters() {
        assertThat(DidYouMean.nearest("prots", WORDS)).contains("ports");
        assertThat(DidYouMean.nearest("priviliged", WORDS)).contains("privileged");
        assertThat(DidYouMean.nearest("envfile", WORDS)).contains("env_file");
        assertThat(DidYouMean.nearest("Image", WORDS)).contains("image");
    }

    @Test
    void staysSilentWhereNothingIsNear() {
        assertThat(DidYouMean.nearest("colour", WORDS)).isEmpty();
        assertThat(DidYouMean.nearest("x".repeat(100_000), WORDS)).isEmpty();
    }

    @Test
    void countsASwapAsOneStep() {
        assertThat(DidYouMean.distance("ab", "ba")).isEqualTo(1);
        assertThat(DidYouMean.distance("", "abc")).isEqualTo(3);
        assertThat(DidYouMean.distance("kitten", "sitting")).isEqualTo(3);
    }
}
