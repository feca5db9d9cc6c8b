package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Images.BaseImage;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Image;

/**
 * The distributions that images are made from, found by owner and name, newest first.
 *
 * @param amis the images
 */
record BaseAmis(Amis amis) {

    /** Canonical (documentation.ubuntu.com/aws/aws-how-to/instances/find-ubuntu-images). */
    private static final String CANONICAL = "099720109477";

    /** Debian (wiki.debian.org/Cloud/AmazonEC2Image). */
    private static final String DEBIAN = "136693071363";

    /** The directory has been hvm-ssd and hvm-ssd-gp3; % is the architecture. */
    private static final Map<String, Source> SOURCES = Map.of(
            "ubuntu-22.04", new Source(CANONICAL, "ubuntu/images/hvm-ssd*/ubuntu-jammy-22.04-%-server-*"),
            "ubuntu-24.04", new Source(CANONICAL, "ubuntu/images/hvm-ssd*/ubuntu-noble-24.04-%-server-*"),
            "debian-12", new Source(DEBIAN, "debian-12-%-*"));

    /** The same for an id of the owner's choice. */
    private static final String ID = "ami-";

    /**
     * Where a distribution's images are.
     *
     * @param owner the account that publishes them
     * @param pattern their names, as an EC2 filter
     */
    private record Source(String owner, String pattern) {}

    /** @throws CloudRefused if there is none of that name for that architecture */
    BaseImage find(String name, Architecture architecture, Region region) {
        Image found = (name.startsWith(ID) ? byId(name, architecture, region) : newest(name, architecture, region))
                .orElseThrow(() -> new CloudRefused(
                        "There is no base image " + name + " for " + architecture.word() + " in " + region + ".",
                        "Use ubuntu-22.04, ubuntu-24.04, debian-12, or the id of an image there (ami-…)."));
        // An AMI's contents never change: its id is its digest.
        return new BaseImage(Refs.ref(ResourceKind.IMAGE, region, found.imageId()), found.imageId());
    }

    private Optional<Image> byId(String id, Architecture architecture, Region region) {
        return amis.byId(Refs.ref(ResourceKind.IMAGE, region, id))
                .filter(image -> word(architecture).equals(image.architectureAsString()));
    }

    private Optional<Image> newest(String name, Architecture architecture, Region region) {
        Source source = SOURCES.get(name);
        if (source == null) {
            return Optional.empty();
        }
        List<Image> all = amis.all(
                region,
                "looking for the base image " + name,
                source.owner(),
                List.of(
                        Tags.filter("name", source.pattern().replace("%", architecture.word())),
                        Tags.filter("architecture", word(architecture)),
                        Tags.filter("state", "available"),
                        Tags.filter("root-device-type", "ebs"),
                        Tags.filter("virtualization-type", "hvm")));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** How EC2 spells it. */
    static String word(Architecture architecture) {
        return architecture == Architecture.ARM64 ? "arm64" : "x86_64";
    }
}
