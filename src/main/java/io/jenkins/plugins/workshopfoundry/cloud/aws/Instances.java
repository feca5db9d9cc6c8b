package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/**
 * EC2's instances, as it shows them.
 *
 * @param ec2 the way to EC2
 */
record Instances(Ec2 ec2) {

    /** On its way out, or out: EC2 shows a terminated instance for about an hour. */
    private static final Set<InstanceStateName> ENDED =
            Set.of(InstanceStateName.SHUTTING_DOWN, InstanceStateName.TERMINATED);

    static boolean ended(Instance instance) {
        return ENDED.contains(instance.state().name());
    }

    /** The instance with an id, in whichever state; empty where EC2 does not know it. */
    Optional<Instance> byId(ResourceRef machine) {
        return ec2
                .lookUp(
                        machine.region(),
                        "looking at the " + machine,
                        client -> client.describeInstances(request -> request.instanceIds(machine.id())))
                .stream()
                .flatMap(answer -> instances(answer).stream())
                .findFirst();
    }

    /** Every instance that fits, in whichever state, oldest first. */
    List<Instance> all(Region region, String doing, List<Filter> filters) {
        return ec2
                .<DescribeInstancesResponse, Instance>all(
                        region,
                        doing,
                        (client, token) -> client.describeInstances(
                                request -> request.filters(filters).nextToken(token)),
                        Instances::instances,
                        DescribeInstancesResponse::nextToken)
                .stream()
                .sorted(Comparator.comparing(Instance::launchTime).thenComparing(Instance::instanceId))
                .toList();
    }

    /** What was created under a name, in whichever state, oldest first. */
    List<Instance> named(Region region, String name) {
        return all(region, "looking for the machine " + name, List.of(Tags.named(name)));
    }

    static CloudRefused gone(ResourceRef machine) {
        return new CloudRefused(
                "The " + machine + " is not there (any more).", "Start again; what is left of this run is removed.");
    }

    private static List<Instance> instances(DescribeInstancesResponse answer) {
        return answer.reservations().stream()
                .flatMap(reservation -> reservation.instances().stream())
                .toList();
    }
}
