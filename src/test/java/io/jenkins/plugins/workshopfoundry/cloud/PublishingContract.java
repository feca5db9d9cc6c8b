package io.jenkins.plugins.workshopfoundry.cloud;

import static io.jenkins.plugins.workshopfoundry.cloud.CloudFixture.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What {@link Publishing} and {@link Creation.Copy} promise, on a cloud with two regions that lets images out. */
public interface PublishingContract extends CloudFixture {

    /** An account that the audience may name. */
    String ACCOUNT = "210987654321";

    /** A region to copy to. */
    Region otherRegion();

    @Override
    default List<Region> regions() {
        return List.of(region(), otherRegion());
    }

    @Test
    default void aCopyHasTheTitleTagsAndLabelsAndSnapshotsOfItsOwn() {
        ResourceRef source = source();
        Creation.Copy copy = copyOf(source, otherRegion());
        ResourceRef image = available(copy);
        assertThat(image.region()).isEqualTo(otherRegion());
        assertThat(image.kind()).isEqualTo(ResourceKind.IMAGE);
        ImageFacts facts = facts(image);
        assertThat(facts.title()).isEqualTo(copy.title());
        assertThat(facts.tags()).containsAllEntriesOf(copy.tags());
        assertThat(facts.tags()).containsAllEntriesOf(copy.labels().toMap());
        assertThat(facts.audience()).isEqualTo(Audience.OWNER);
        assertThat(facts.deprecated()).isNull();
        assertThat(facts.launched()).isNull();
        assertThat(facts.snapshots())
                .isNotEmpty()
                .allSatisfy(snapshot -> assertThat(snapshot.region()).isEqualTo(otherRegion()));
        assertThat(cloud().removal().children(image)).containsExactlyElementsOf(facts.snapshots());
        assertThat(listed()).contains(image).containsAll(facts.snapshots());
    }

    @Test
    default void aCopyThatIsAskedForTwiceIsMadeOnce() {
        Creation.Copy copy = copyOf(source(), otherRegion());
        ResourceRef first = cloud().creations().create(copy);
        assertThat(cloud().creations().create(copy)).isEqualTo(first);
        available(copy);
        assertThat(cloud().creations().create(copy)).isEqualTo(first);
    }

    @Test
    default void anImageIsCopiedWithinItsRegionUnderAnotherTitle() {
        ResourceRef source = source();
        ResourceRef copy = available(copyOf(source, region()));
        assertThat(copy).isNotEqualTo(source);
        assertThat(copy.region()).isEqualTo(region());
    }

    @Test
    default void aCopyOutlivesItsSourceAndStartsMachines() {
        ResourceRef source = source();
        Creation.Copy copy = copyOf(source, region());
        ResourceRef image = available(copy);
        List<ResourceRef> snapshots = cloud().removal().children(source);
        removeForGood(source);
        snapshots.forEach(this::removeForGood);
        assertThat(cloud().images().describe(image)).isEqualTo(Images.ImageView.AVAILABLE);
        runningMachine(machine("c", image));
    }

    @Test
    default void aTitleThatIsTakenIsFoundBeforeAndRefused() {
        ResourceRef source = source();
        Creation.Copy copy = copyOf(source, otherRegion());
        available(copy);
        Creation.Copy rival =
                new Creation.Copy(otherRegion(), labels("rival"), source, copy.title(), copy.description(), Map.of());
        assertThat(ids(List.of(rival), Audience.OWNER)).containsExactly("WF941");
        assertThat(ids(List.of(copy), Audience.OWNER)).isEmpty();
        assertThatThrownBy(() -> cloud().creations().create(rival))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining(copy.title());
    }

    @Test
    default void aSourceThatIsGoneIsFoundBeforeAndRefused() {
        ResourceRef source = source();
        removeForGood(source);
        poll().sleeper().sleep(cloud().removal().settleTime());
        Creation.Copy copy = copyOf(source, otherRegion());
        assertThat(ids(List.of(copy), Audience.OWNER)).containsExactly("WF945");
        assertThatThrownBy(() -> cloud().creations().create(copy)).isInstanceOf(CloudRefused.class);
    }

    @Test
    default void everyRegionIsCheckedAtOnceAndNothingIsCreated() {
        ResourceRef source = source();
        List<ResourceRef> before = listed();
        Creation.Copy unknown = copyOf(source, new Region("nowhere-1"));
        Creation.Copy badTitle =
                new Creation.Copy(otherRegion(), labels("copy"), source, "what*a?name", "A contract's image", Map.of());
        assertThat(ids(List.of(unknown, badTitle), Audience.OWNER)).containsExactlyInAnyOrder("WF940", "WF946");
        assertThat(ids(List.of(copyOf(source, region()), copyOf(source, otherRegion())), Audience.PUBLIC))
                .isEmpty();
        assertThat(listed()).isEqualTo(before);
    }

    @Test
    default void anImageIsOpenToExactlyItsAudience() {
        ResourceRef image = available(copyOf(source(), otherRegion()));
        Audience shared =
                Audience.of(List.of(ACCOUNT, "arn:aws:organizations::123456789012:organization/o-abcdefghij"));
        for (Audience audience :
                List.of(Audience.PUBLIC, shared, shared, Audience.of(List.of(ACCOUNT)), Audience.OWNER)) {
            cloud().publishing().orElseThrow().open(image, audience);
            awaitFacts(image, facts -> facts.audience().equals(audience));
        }
    }

    @Test
    default void anImageIsDeprecatedAndNoMore() {
        ResourceRef image = available(copyOf(source(), otherRegion()));
        Instant when = poll().clock().instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MINUTES);
        cloud().publishing().orElseThrow().deprecate(image, when);
        awaitFacts(image, facts -> when.equals(facts.deprecated()));
        cloud().publishing().orElseThrow().deprecate(image, null);
        awaitFacts(image, facts -> facts.deprecated() == null);
    }

    @Test
    default void aDisabledImageStaysAndStartsNothing() {
        ResourceRef image = available(copyOf(source(), region()));
        cloud().publishing().orElseThrow().disable(image);
        awaitFacts(image, facts -> facts.state() == Images.ImageView.DISABLED);
        cloud().publishing().orElseThrow().disable(image);
        assertThat(cloud().images().describe(image)).isEqualTo(Images.ImageView.DISABLED);
        assertThat(facts(image).audience()).isEqualTo(Audience.OWNER);
        assertThatThrownBy(() -> create(cloud().machines().plan(machine("c", image))))
                .isInstanceOf(CloudRefused.class);
    }

    @Test
    default void whatIsGoneHasNoFactsAndCannotBeChanged() {
        ResourceRef image = available(copyOf(source(), otherRegion()));
        removeForGood(image);
        poll().sleeper().sleep(cloud().removal().settleTime());
        Publishing publishing = cloud().publishing().orElseThrow();
        assertThat(publishing.facts(List.of(image))).isEmpty();
        assertThatThrownBy(() -> publishing.open(image, Audience.PUBLIC)).isInstanceOf(CloudRefused.class);
        assertThatThrownBy(() -> publishing.deprecate(image, null)).isInstanceOf(CloudRefused.class);
        assertThatThrownBy(() -> publishing.disable(image)).isInstanceOf(CloudRefused.class);
    }

    @Test
    default void theFactsOfManyImagesAreAnsweredTogether() {
        ResourceRef source = source();
        List<ResourceRef> copies =
                List.of(available(copyOf(source, region())), available(copyOf(source, otherRegion())));
        assertThat(cloud().publishing().orElseThrow().facts(copies)).containsOnlyKeys(copies);
    }

    private ResourceRef source() {
        return last(availableImage(imageOf(last(stoppedMachine(machine("a"))), "i")));
    }

    private Creation.Copy copyOf(ResourceRef source, Region region) {
        return new Creation.Copy(
                region,
                labels("copy"),
                source,
                labels("copy").controller() + "-dev-20261121-abc1234",
                "A contract's image",
                Map.of("Version", "1.0.0", "GitHubSHA", "abc1234"));
    }

    private ResourceRef available(Creation.Copy copy) {
        ResourceRef image = cloud().creations().create(copy);
        poll().untilTrue(
                        "The " + image,
                        Poll.Pace.calm(PATIENCE),
                        () -> cloud().images().describe(image) == Images.ImageView.AVAILABLE);
        return image;
    }

    private ImageFacts facts(ResourceRef image) {
        return awaitFacts(image, facts -> true);
    }

    private ImageFacts awaitFacts(ResourceRef image, Predicate<ImageFacts> expected) {
        Publishing publishing = cloud().publishing().orElseThrow();
        return poll().until(
                        "The facts of the " + image,
                        Poll.Pace.brisk(Duration.ofMinutes(2)),
                        () -> Optional.ofNullable(
                                        publishing.facts(List.of(image)).get(image))
                                .filter(expected));
    }

    private List<String> ids(List<Creation.Copy> copies, Audience audience) {
        return cloud().publishing().orElseThrow().check(copies, audience).stream()
                .map(Problem::id)
                .toList();
    }
}
