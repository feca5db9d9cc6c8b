package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.cloud.CloudFixture;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.cloud.Publishing;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Settings;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What would stop a release on AWS in particular, beyond what every cloud finds. */
class CopyChecksIT implements EmulatedFixture {

    private static final Region US = new Region("us-west-2");
    private static final Audience FRIENDS = Audience.of(List.of("210987654321"));
    private static final String KEY = "arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private @Nullable Emulated emulated;

    @AfterEach
    void end() {
        emulated().close();
    }

    @Test
    void amazonsOwnKeyCannotBeShared() {
        emulated = new Emulated(Settings.usual().encrypting(Set.of(US.name()), null));
        ResourceRef source = source();
        assertThat(ids(source, FRIENDS)).containsExactly("WF942");
        assertThat(ids(source, Audience.PUBLIC)).containsExactly("WF942");
        assertThat(ids(source, Audience.OWNER)).isEmpty();
    }

    @Test
    void aKeyOfOursIsSharedWithFriendsAndNeverWithEverybody() {
        emulated = new Emulated(Settings.usual().encrypting(Set.of(US.name()), KEY));
        ResourceRef source = source();
        assertThat(ids(source, FRIENDS)).isEmpty();
        assertThat(ids(source, Audience.PUBLIC)).containsExactly("WF942");
    }

    @Test
    void anAccountThatBlocksPublicImages() {
        emulated = new Emulated(Settings.usual().blockingPublic(Set.of(US.name())));
        ResourceRef source = source();
        assertThat(ids(source, Audience.PUBLIC)).containsExactly("WF943");
        assertThat(ids(source, FRIENDS)).isEmpty();
    }

    @Test
    void fivePublicImagesAreAsManyAsAmazonPromises() {
        emulated = new Emulated(Settings.usual());
        ResourceRef source = source();
        IntStream.range(0, 5).forEach(i -> {
            ResourceRef image = cloud().creations().create(copy(source, "copy" + i));
            poll().untilTrue(
                            "The copy",
                            Poll.Pace.calm(PATIENCE),
                            () -> cloud().images().describe(image)
                                    == io.jenkins.plugins.workshopfoundry.cloud.Images.ImageView.AVAILABLE);
            cloud().publishing().orElseThrow().open(image, Audience.PUBLIC);
        });
        assertThat(check(source, Audience.PUBLIC)).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("WF944");
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @Test
    void somebodyInTheAudienceWhoIsNoAwsAccount() {
        emulated = new Emulated(Settings.usual());
        assertThat(ids(source(), Audience.of(List.of("my-gcp-project")))).containsExactly("WF946");
    }

    @Test
    void sixteenRegionsAreAskedForTheirOwnAnswersOnly() {
        emulated = new Emulated(Settings.usual());
        ResourceRef source = source();
        List<Region> regions = cloud().removal().regions().subList(0, 16);
        emulated.ec2.journal().clear();
        List<Creation.Copy> copies =
                regions.stream().map(region -> copy(source, region, "copy")).toList();
        assertThat(cloud().publishing().orElseThrow().check(copies, Audience.PUBLIC))
                .isEmpty();
        assertThat(emulated.ec2.journal().size()).isLessThanOrEqualTo(2 + 16 * 4);
    }

    @Test
    void whenImagesWereLastStartedIsOneQuestionForAllOfThem() {
        emulated = new Emulated(Settings.usual());
        ResourceRef image = source();
        Publishing publishing = cloud().publishing().orElseThrow();
        assertThat(publishing.launched(List.of(image))).isEmpty();
        start(image);
        emulated.ec2.journal().clear();
        assertThat(publishing.launched(List.of(image))).containsOnlyKeys(image);
        assertThat(emulated.ec2.journal().counts()).containsOnly(Map.entry("DescribeImages", 1));
    }

    @Test
    void anOrganisationOrAUnitOfOneMayUseACopy() {
        emulated = new Emulated(Settings.usual());
        ResourceRef image = source();
        Audience partners = Audience.of(List.of(
                "arn:aws:organizations::123456789012:organization/o-abcdefghij",
                "arn:aws:organizations::123456789012:ou/o-abcdefghij/ou-ab12-cdefghij"));
        Publishing publishing = cloud().publishing().orElseThrow();
        publishing.open(image, partners);
        assertThat(publishing.facts(List.of(image)).get(image).audience()).isEqualTo(partners);
        publishing.open(image, Audience.OWNER);
        assertThat(publishing.facts(List.of(image)).get(image).audience()).isEqualTo(Audience.OWNER);
    }

    private void start(ResourceRef image) {
        MachineSpec like = machine("b");
        MachineSpec spec = new MachineSpec(
                like.region(),
                like.labels(),
                image,
                like.type(),
                like.diskGb(),
                like.architecture(),
                like.publicKey(),
                like.metadata(),
                like.access(),
                like.deadline(),
                like.spot());
        runningMachine(spec);
    }

    private List<String> ids(ResourceRef source, Audience audience) {
        return check(source, audience).stream().map(Problem::id).toList();
    }

    private List<Problem> check(ResourceRef source, Audience audience) {
        return cloud().publishing().orElseThrow().check(List.of(copy(source, "copy")), audience);
    }

    private Creation.Copy copy(ResourceRef source, String name) {
        return copy(source, US, name);
    }

    private Creation.Copy copy(ResourceRef source, Region region, String name) {
        return new Creation.Copy(region, labels(name), source, "hello-" + name, "A release", Map.of());
    }

    private ResourceRef source() {
        return CloudFixture.last(availableImage(imageOf(CloudFixture.last(stoppedMachine(machine("a"))), "i")));
    }

    @Override
    public Emulated emulated() {
        if (emulated == null) {
            throw new IllegalStateException("Each test says what its account is like.");
        }
        return emulated;
    }
}
