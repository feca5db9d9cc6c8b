package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Access;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/**
 * The perimeter of a machine: a security group in the default network, made in up to three steps, each of which may be
 * repeated, so that a group that was half made is completed.
 *
 * @param ec2 the way to EC2
 * @param sshFrom the network from which we come, or null for what each machine's specification says
 */
record SecurityGroups(Ec2 ec2, @Nullable Supplier<String> sshFrom) {

    /** Creates the group, or completes the one that is there. */
    ResourceRef create(Creation.Perimeter creation) {
        SecurityGroup group = find(creation.region(), creation.name()).orElseGet(() -> make(creation));
        boolean ours = OwnershipLabels.parse(Tags.read(group.tags()))
                .filter(labels -> labels.controller().equals(creation.labels().controller()))
                .isPresent();
        if (!ours) {
            throw new CloudRefused(
                    "There is a security group " + creation.name() + " in " + creation.region() + " that is not ours.",
                    "Delete it in the EC2 console, or let this controller have an id of its own.");
        }
        open(creation, group);
        close(creation, group);
        return Refs.ref(ResourceKind.SECURITY_GROUP, creation.region(), group.groupId());
    }

    /** The id of a group that was created before; EC2 may need a while to show it. */
    String require(Region region, String name) {
        try {
            return await(region, name).groupId();
        } catch (CloudUnavailable e) {
            throw new CloudRefused(
                    "There is no security group " + name + " in " + region + ".",
                    "A machine is created after its security group; start again.",
                    e);
        }
    }

    private SecurityGroup make(Creation.Perimeter creation) {
        ec2.unless(
                "InvalidGroup.Duplicate"::equals,
                creation.region(),
                "creating the security group " + creation.name(),
                client -> client.createSecurityGroup(request -> request.groupName(creation.name())
                        .description("Workshop Foundry: who may reach one machine")
                        .tagSpecifications(Tags.on(ResourceType.SECURITY_GROUP, creation.labels(), Map.of()))));
        return await(creation.region(), creation.name());
    }

    private SecurityGroup await(Region region, String name) {
        return ec2.await("The security group " + name, () -> find(region, name));
    }

    private Optional<SecurityGroup> find(Region region, String name) {
        return ec2
                .ask(
                        region,
                        "looking for the security group " + name,
                        client -> client.describeSecurityGroups(
                                request -> request.filters(Tags.filter("group-name", name))))
                .securityGroups()
                .stream()
                .findFirst();
    }

    /** One call for all rules: EC2 takes all of them or none, and calls them duplicates when an earlier try was heard. */
    private void open(Creation.Perimeter creation, SecurityGroup group) {
        if (group.ipPermissions().isEmpty()) {
            Access access = creation.access();
            String ssh = sshFrom == null ? access.sshFrom() : sshFrom.get();
            change(
                    creation,
                    "opening",
                    "InvalidPermission.Duplicate",
                    client -> client.authorizeSecurityGroupIngress(
                            request -> request.groupId(group.groupId()).ipPermissions(Rules.in(access, ssh))));
        }
    }

    /** EC2 gives every group a rule that lets everything out. */
    private void close(Creation.Perimeter creation, SecurityGroup group) {
        if (!creation.access().wayOut() && !group.ipPermissionsEgress().isEmpty()) {
            change(
                    creation,
                    "closing the way out of",
                    "InvalidPermission.NotFound",
                    client -> client.revokeSecurityGroupEgress(
                            request -> request.groupId(group.groupId()).ipPermissions(group.ipPermissionsEgress())));
        }
    }

    private void change(Creation.Perimeter creation, String verb, String doneBefore, Function<Ec2Client, ?> call) {
        String doing = verb + " the security group " + creation.name();
        ec2.onceVisible(creation.region(), doing, client -> {
            try {
                return Optional.of(call.apply(client));
            } catch (RuntimeException e) {
                if (AwsErrors.code(e).filter(doneBefore::equals).isPresent()) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }
}
