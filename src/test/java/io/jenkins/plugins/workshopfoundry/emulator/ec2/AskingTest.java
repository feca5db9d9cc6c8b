package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.ec2.model.LocationType;

/** What all describe calls have in common, and what can be asked about an account. */
class AskingTest extends Ec2Fixture {

    private final Ec2Client client = frankfurt();

    @Override
    Settings settings() {
        return Settings.of(Timings.none().lagging(Duration.ofSeconds(10)))
                .optingIn(Set.of("ap-east-1"))
                .withQuota(4, 2, 5)
                .without(Set.of("eu-central-1/t4g.nano"));
    }

    private void groups(int count) {
        IntStream.range(0, count)
                .forEach(i -> client.createSecurityGroup(
                        request -> request.groupName("group-" + i).description("one of many")));
        wait(10);
    }

    @Test
    void aListComesInPages() {
        groups(11);
        DescribeSecurityGroupsResponse first = client.describeSecurityGroups(request -> request.maxResults(5));
        assertThat(first.securityGroups()).hasSize(5);
        client.deleteSecurityGroup(request -> request.groupId(
                first.securityGroups().get(4).groupName().equals("default")
                        ? first.securityGroups().get(3).groupId()
                        : first.securityGroups().get(4).groupId()));
        DescribeSecurityGroupsResponse second =
                client.describeSecurityGroups(request -> request.maxResults(5).nextToken(first.nextToken()));
        assertThat(second.securityGroups()).hasSize(5).doesNotContainAnyElementsOf(first.securityGroups());
        DescribeSecurityGroupsResponse third =
                client.describeSecurityGroups(request -> request.maxResults(5).nextToken(second.nextToken()));
        assertThat(third.securityGroups()).hasSize(2);
        assertThat(third.nextToken()).isNull();
        assertThat(client.describeSecurityGroupsPaginator(request -> request.maxResults(5))
                        .securityGroups())
                .hasSize(11);
    }

    @Test
    void pagesHaveBounds() {
        refused("InvalidParameterValue", () -> client.describeSecurityGroups(request -> request.maxResults(4)));
        refused("InvalidParameterValue", () -> client.describeSecurityGroups(request -> request.maxResults(1001)));
        refused("InvalidParameterValue", () -> client.describeSecurityGroups(request -> request.nextToken("mine")));
        refused(
                "InvalidParameterCombination",
                () -> client.describeInstances(request -> request.maxResults(5).instanceIds("i-00000000")));
        assertThat(client.describeImages(request -> request.maxResults(1)).images())
                .hasSize(1);
    }

    @Test
    void filtersKnowWildcardsAndTheirNames() {
        groups(11);
        assertThat(found("group-1*")).isEqualTo(2);
        assertThat(found("group-?")).isEqualTo(10);
        assertThat(found("group-1", "group-2")).isEqualTo(2);
        assertThat(found("group-\\*")).isZero();
        assertThat(found("GROUP-1")).isZero();
        refused(
                "InvalidParameterValue",
                () -> client.describeSecurityGroups(request -> request.filters(filter("colour", "red"))));
        refused(
                "FilterLimitExceeded",
                () -> found(IntStream.range(0, 201).mapToObj(i -> "g" + i).toArray(String[]::new)));
    }

    private int found(String... names) {
        return client.describeSecurityGroups(request -> request.filters(filter("group-name", names)))
                .securityGroups()
                .size();
    }

    @Test
    void whatIsFreshIsUnknownForAWhile() {
        String group = client.createSecurityGroup(
                        request -> request.groupName("fresh").description("too new"))
                .groupId();
        refused("InvalidGroup.NotFound", () -> client.describeSecurityGroups(request -> request.groupIds(group)));
        refused("InvalidGroup.NotFound", () -> client.deleteSecurityGroup(request -> request.groupId(group)));
        assertThat(found("fresh")).isZero();
        refused(
                "InvalidGroup.Duplicate",
                () -> client.createSecurityGroup(
                        request -> request.groupName("fresh").description("again")));
        assertThat(emulator.inventory()).hasSize(1);
        wait(10);
        assertThat(found("fresh")).isEqualTo(1);
    }

    @Test
    void tagsAreWrittenReadAndCounted() {
        groups(1);
        String group = client.describeSecurityGroups(request -> request.filters(filter("group-name", "group-0")))
                .securityGroups()
                .get(0)
                .groupId();
        client.createTags(request -> request.resources(group).tags(tag("a", "1"), tag("b", "")));
        wait(10);
        assertThat(client.describeTags(request -> request.filters(filter("resource-id", group)))
                        .tags())
                .extracting(tag -> tag.resourceTypeAsString() + " " + tag.key() + "=" + tag.value())
                .containsExactly("security-group a=1", "security-group b=");
        refused(
                "InvalidParameterValue",
                () -> client.createTags(request -> request.resources(group).tags(tag("aws:mine", "1"))));
        refused(
                "InvalidGroup.NotFound",
                () -> client.createTags(
                        request -> request.resources("sg-00000000").tags(tag("a", "1"))));
        refused(
                "TagLimitExceeded",
                () -> client.createTags(request -> request.resources(group)
                        .tags(IntStream.range(0, 49)
                                .mapToObj(i -> tag("k" + i, "v"))
                                .toList())));
    }

    @Test
    void regionsSayWhetherTheyAreOn() {
        assertThat(client.describeRegions(request -> {}).regions()).hasSize(18).anySatisfy(region -> {
            assertThat(region.regionName()).isEqualTo("ap-east-1");
            assertThat(region.optInStatus()).isEqualTo("opted-in");
        });
        assertThat(client.describeRegions(request -> request.allRegions(true)).regions())
                .anySatisfy(region -> {
                    assertThat(region.regionName()).isEqualTo("me-south-1");
                    assertThat(region.optInStatus()).isEqualTo("not-opted-in");
                });
        refused("InvalidParameterValue", () -> client.describeRegions(request -> request.regionNames("mars-1")));
        unknown(() -> client("me-south-1").describeInstances());
        assertThat(client("ap-east-1").describeInstances().reservations()).isEmpty();
    }

    @Test
    void anAccountHasQuotasAndANetwork() {
        run(
                client,
                request ->
                        request.instanceType(InstanceType.T3_MICRO).minCount(2).maxCount(2));
        refused("VcpuLimitExceeded", () -> run(client, request -> {}));
        assertThat(client.describeVpcs(request -> request.filters(filter("is-default", "true")))
                        .vpcs())
                .hasSize(1);
        assertThat(client.describeSubnets().subnets()).hasSize(3);
        assertThat(client.describeAvailabilityZones().availabilityZones()).hasSize(3);
        assertThat(client.describeAccountAttributes().accountAttributes()).isNotEmpty();
    }

    @Test
    void notEveryTypeIsEverywhere() {
        assertThat(client.describeInstanceTypeOfferings(
                                request -> request.filters(filter("instance-type", "t4g.nano", "t4g.micro")))
                        .instanceTypeOfferings())
                .extracting(offer -> offer.instanceTypeAsString())
                .containsExactly("t4g.micro");
        refused(
                "InvalidInstanceType",
                () -> client.describeInstanceTypes(request -> request.instanceTypes(InstanceType.T4_G_NANO)));
        Ec2Client virginia = client("us-east-1");
        assertThat(virginia.describeInstanceTypeOfferings(
                                request -> request.locationType(LocationType.AVAILABILITY_ZONE)
                                        .filters(filter("instance-type", "t3.micro")))
                        .instanceTypeOfferings())
                .extracting(offer -> offer.location())
                .hasSize(5)
                .doesNotContain("us-east-1e");
        refused(
                "Unsupported",
                () -> run(virginia, request -> request.placement(place -> place.availabilityZone("us-east-1e"))));
        assertThat(client.describeInstanceTypes(request -> request.instanceTypes(InstanceType.T3_LARGE))
                        .instanceTypes()
                        .get(0)
                        .vCpuInfo()
                        .defaultVCpus())
                .isEqualTo(2);
    }
}
