package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.assembly.ImageList;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which images may be chosen, from records alone. */
class ImageChoiceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final ImageList ALL = new ImageList(
            List.of(
                    image("image-3", "hello", Provider.AWS),
                    image("image-2", "other", Provider.AWS),
                    image("image-1", "hello", Provider.LOCAL)),
            List.of(release("image-3", ReleaseKind.DEV), release("image-1", ReleaseKind.VERSION)),
            List.of());

    private static ImageRecord image(String id, String name, Provider provider) {
        ResourceRef ref = new ResourceRef(provider, new Region("here-1"), ResourceKind.IMAGE, "cloud-" + id);
        return new ImageRecord(id, name, "1.0.0", ref, "sha256:1", "{}", false, NOON);
    }

    private static ReleaseRecord release(String image, ReleaseKind kind) {
        return new ReleaseRecord(
                "release-" + image,
                image,
                Provider.AWS,
                "hello",
                "1",
                "t-" + image,
                kind,
                "{}",
                false,
                NOON,
                List.of());
    }

    private static List<String> chosen(String workshop, String cloud, Channel channel) {
        return new ImageChoice(workshop, cloud, channel)
                .of(ALL).stream().map(ImageRecord::id).toList();
    }

    @Test
    void withoutAFilterAllAreThereNewestFirst() {
        assertThat(chosen("", "", Channel.ANY)).containsExactly("image-3", "image-2", "image-1");
    }

    @Test
    void nameAndCloudAreWholeWords() {
        assertThat(chosen("hello", "", Channel.ANY)).containsExactly("image-3", "image-1");
        assertThat(chosen("hell", "", Channel.ANY)).isEmpty();
        assertThat(chosen("hello", "aws", Channel.ANY)).containsExactly("image-3");
    }

    @Test
    void aReleaseOfADevelopmentBuildIsNoVersion() {
        assertThat(chosen("", "", Channel.RELEASE)).containsExactly("image-1");
        assertThat(chosen("", "", Channel.DEV)).containsExactly("image-3", "image-2");
    }

    @Test
    void anImageIsToldByWhatAPersonKnowsOfIt() {
        assertThat(ImageChoice.words(ALL.images().get(0))).isEqualTo("hello 1.0.0, aws/here-1, 2026-03-02 12:00 UTC");
        ResourceRef here = new ResourceRef(Provider.LOCAL, Region.LOCAL, ResourceKind.IMAGE, "sha256:1");
        ImageRecord image = new ImageRecord("image-4", "hello", "1.0.0", here, "sha256:1", "{}", false, NOON);
        assertThat(ImageChoice.words(image)).isEqualTo("hello 1.0.0, local, 2026-03-02 12:00 UTC");
        assertThat(new ImageChoice("hello", "aws", Channel.DEV).wanted()).isEqualTo("hello on aws, channel dev");
        assertThat(new ImageChoice("", "", Channel.ANY).wanted()).isEqualTo("any workshop");
    }

    @Test
    void aChannelThatIsNoneIsRefusedWithThoseThatAre() {
        assertThat(Channel.of("release")).isEqualTo(Channel.RELEASE);
        assertThatThrownBy(() -> Channel.of("beta"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("beta");
    }
}
