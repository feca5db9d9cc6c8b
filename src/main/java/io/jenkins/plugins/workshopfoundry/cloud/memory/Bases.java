package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Images.BaseImage;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;

/** The images that were there before us, in every region; nobody's resource. */
final class Bases {

    private static final String PREFIX = "base-";
    private static final List<String> NAMES = List.of("debian-12", "ubuntu-22.04", "ubuntu-24.04");

    private Bases() {}

    static BaseImage of(String name, Architecture architecture, Region region) {
        if (!NAMES.contains(name)) {
            throw new CloudRefused(
                    "The pretend cloud has no base image '" + name + "'.",
                    "Use one of: " + String.join(", ", NAMES) + ".");
        }
        String id = PREFIX + name + "-" + architecture.word();
        return new BaseImage(new ResourceRef(Provider.MEMORY, region, ResourceKind.IMAGE, id), "memory:" + id + ":1");
    }

    static boolean isBase(ResourceRef ref) {
        return ref.kind() == ResourceKind.IMAGE
                && NAMES.stream().anyMatch(name -> ref.id().startsWith(PREFIX + name + "-"));
    }
}
