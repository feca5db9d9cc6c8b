package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

/** Starts machines: at most one that lives under each name. */
final class Launcher {

    /** More former machines under one name than any run makes; each costs one call. */
    private static final int MOST = 50;

    /** An instance that is older than this was not started by the call that answers with it. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    /** The token belongs to a machine that has ended, or was asked for otherwise (EC2, "Error codes"). */
    private static final Set<String> USED_UP = Set.of("IdempotentInstanceTerminated", "IdempotentParameterMismatch");

    private final Ec2 ec2;
    private final Instances instances;
    private final SecurityGroups groups;
    private final RootDisks disks;
    private final Clock clock;

    Launcher(Ec2 ec2, SecurityGroups groups, RootDisks disks, Clock clock) {
        this.ec2 = ec2;
        this.instances = new Instances(ec2);
        this.groups = groups;
        this.disks = disks;
        this.clock = clock;
    }

    /**
     * The machine that lives under the name, or a new one; {@link LaunchToken} says why this is at most one.
     *
     * @throws CloudRefused if its image, key pair or security group is not there
     */
    ResourceRef create(Creation.Machine creation) {
        List<Instance> known = instances.named(creation.region(), creation.name());
        Optional<Instance> living =
                known.stream().filter(instance -> !Instances.ended(instance)).findFirst();
        String id = living.map(Instance::instanceId).orElseGet(() -> launch(creation, known.size()));
        return Refs.ref(ResourceKind.MACHINE, creation.region(), id);
    }

    private String launch(Creation.Machine creation, int first) {
        MachineSpec spec = creation.spec();
        LaunchRequest.RootDisk root = disks.of(spec.image());
        String group = groups.require(creation.region(), Refs.group(creation.name()));
        for (int number = first; number < first + MOST; number++) {
            String token = LaunchToken.of(creation.name(), creation.labels().run(), group, number);
            Optional<String> id = start(creation, LaunchRequest.of(spec, root, group, token));
            if (id.isPresent()) {
                return id.get();
            }
        }
        throw new CloudRefused(
                "More than " + MOST + " machines have come and gone under the name " + creation.name() + ".",
                "Look in the EC2 console for what ends them, then start again.");
    }

    /** Empty when the token belongs to a machine that has ended, or was asked for otherwise. */
    private Optional<String> start(Creation.Machine creation, RunInstancesRequest request) {
        return ec2.onceVisible(
                        creation.region(),
                        "starting the machine " + creation.name(),
                        client -> unlessUsedOtherwise(client, request))
                .filter(instance -> lives(creation, instance))
                .map(Instance::instanceId);
    }

    private static Optional<Instance> unlessUsedOtherwise(Ec2Client client, RunInstancesRequest request) {
        try {
            return client.runInstances(request).instances().stream().findFirst();
        } catch (RuntimeException e) {
            if (AwsErrors.code(e).filter(USED_UP::contains).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What is answered for a used token may be the state at that time: an old instance is looked at again. */
    private boolean lives(Creation.Machine creation, Instance instance) {
        if (Instances.ended(instance)) {
            return false;
        }
        boolean fresh = instance.launchTime().isAfter(clock.instant().minus(FRESH));
        ResourceRef ref = Refs.ref(ResourceKind.MACHINE, creation.region(), instance.instanceId());
        return fresh || instances.byId(ref).filter(now -> !Instances.ended(now)).isPresent();
    }
}
