package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/**
 * Public keys that EC2 puts on machines. A key pair is known by its name, which EC2 keeps unique within a region and takes
 * in every call; some private clouds know no other id.
 *
 * @param ec2 the way to EC2
 */
record KeyPairs(Ec2 ec2) {

    /**
     * Imports the key, or answers with the one that is there: EC2 keeps the name unique, so that a call whose answer was
     * lost ends as a duplicate.
     */
    ResourceRef create(Creation.KeyPair creation) {
        Optional<String> made = ec2.unless(
                "InvalidKeyPair.Duplicate"::equals,
                creation.region(),
                "importing the key pair " + creation.name(),
                client -> client.importKeyPair(request -> request.keyName(creation.name())
                                .publicKeyMaterial(SdkBytes.fromUtf8String(creation.publicKey()))
                                .tagSpecifications(Tags.on(ResourceType.KEY_PAIR, creation.labels(), Map.of())))
                        .keyName());
        String id = made.orElseGet(() -> known(creation));
        return Refs.ref(ResourceKind.KEY_PAIR, creation.region(), id);
    }

    private String known(Creation.KeyPair creation) {
        KeyPairInfo info =
                ec2.await("The key pair " + creation.name(), () -> byName(creation.region(), creation.name()));
        boolean ours = OwnershipLabels.parse(Tags.read(info.tags()))
                .filter(labels -> labels.controller().equals(creation.labels().controller()))
                .isPresent();
        if (!ours) {
            throw new CloudRefused(
                    "There is a key pair " + creation.name() + " in " + creation.region() + " that is not ours.",
                    "Delete it in the EC2 console, or let this controller have an id of its own.");
        }
        return info.keyName();
    }

    private Optional<KeyPairInfo> byName(Region region, String name) {
        return ec2
                .lookUp(
                        region,
                        "looking for the key pair " + name,
                        client -> client.describeKeyPairs(request -> request.keyNames(name)))
                .stream()
                .flatMap(answer -> answer.keyPairs().stream())
                .findFirst();
    }
}
