package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.ImageSpec;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.util.List;

/** What a machine and an image consist of, and under which names. */
final class Plans {

    private static final String PERIMETER = "-perimeter";
    private static final String KEY = "-key";

    private Plans() {}

    static List<Creation> of(MachineSpec spec) {
        return List.of(
                new Creation.Perimeter(
                        spec.region(),
                        spec.labels().named(perimeterOf(spec)),
                        ResourceKind.SECURITY_GROUP,
                        spec.access()),
                new Creation.KeyPair(spec.region(), spec.labels().named(keyOf(spec)), spec.publicKey()),
                new Creation.Machine(spec.region(), spec.labels(), spec));
    }

    static List<Creation> of(ImageSpec spec) {
        return List.of(new Creation.Image(spec.region(), spec.labels(), spec));
    }

    static String perimeterOf(MachineSpec spec) {
        return spec.labels().name() + PERIMETER;
    }

    static String keyOf(MachineSpec spec) {
        return spec.labels().name() + KEY;
    }
}
