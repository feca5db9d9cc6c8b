package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.model.HttpTokensState;
import software.amazon.awssdk.services.ec2.model.InstanceMarketOptionsRequest;
import software.amazon.awssdk.services.ec2.model.MarketType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/**
 * Dry runs: EC2 says whether these credentials may do a thing, and whether it would, without doing it. What it does not
 * tell of a quota it tells when the machine is started.
 *
 * @param ec2 the way to EC2
 * @param bases images to rehearse with
 */
record Rehearsals(Ec2 ec2, BaseAmis bases) {

    private static final String NAME = "workshop-foundry-preflight";

    /** Good for nothing: nobody has the other half. */
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3uMvWGbhbjGwdmMAzEXBmPgX/MkPpSgpvGFhnwP0Nw preflight";

    private static final InstanceMarketOptionsRequest SPOT =
            InstanceMarketOptionsRequest.builder().marketType(MarketType.SPOT).build();

    /** Any image of the architecture does. */
    private static final String BASE = "debian-12";

    /**
     * @param type the machine type, or null where no machine could be started anyway
     * @param spot whether EC2 may take them back
     */
    void of(
            Findings findings,
            Region region,
            Architecture architecture,
            @Nullable String type,
            int machines,
            boolean spot) {
        findings.rehearse(() -> ec2.ask(
                region,
                "rehearsing a key pair",
                client -> client.importKeyPair(request -> request.dryRun(true)
                        .keyName(NAME)
                        .publicKeyMaterial(SdkBytes.fromUtf8String(KEY))
                        .tagSpecifications(marked(ResourceType.KEY_PAIR)))));
        findings.rehearse(() -> ec2.ask(
                region,
                "rehearsing a security group",
                client -> client.createSecurityGroup(request -> request.dryRun(true)
                        .groupName(NAME)
                        .description(NAME)
                        .tagSpecifications(marked(ResourceType.SECURITY_GROUP)))));
        if (type != null) {
            findings.ask(() -> image(region, architecture))
                    .flatMap(image -> image)
                    .ifPresent(image -> findings.rehearse(() -> machines(region, image, type, machines, spot)));
        }
    }

    private void machines(Region region, String image, String type, int machines, boolean spot) {
        ec2.ask(
                region,
                "rehearsing " + machines + " of " + type,
                client -> client.runInstances(request -> request.dryRun(true)
                        .imageId(image)
                        .instanceType(type)
                        .minCount(machines)
                        .maxCount(machines)
                        .instanceMarketOptions(spot ? SPOT : null)
                        .metadataOptions(options -> options.httpTokens(HttpTokensState.REQUIRED))
                        .tagSpecifications(marked(ResourceType.INSTANCE), marked(ResourceType.VOLUME))));
    }

    /** A private cloud need not have it: then its own base is looked for later, and this is not rehearsed. */
    private Optional<String> image(Region region, Architecture architecture) {
        try {
            return Optional.of(bases.find(BASE, architecture, region).image().id());
        } catch (CloudRefused e) {
            if (AwsErrors.code(e).isPresent()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static TagSpecification marked(ResourceType type) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(Tag.builder().key(OwnershipLabels.MARK).value("true").build())
                .build();
    }
}
