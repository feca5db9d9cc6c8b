package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.Creations;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Locale;

/** Creates one resource a call, under its name. */
final class MemoryCreations implements Creations {

    private final Door door;
    private final MemorySettings settings;

    MemoryCreations(Door door, MemorySettings settings) {
        this.door = door;
        this.settings = settings;
    }

    @Override
    public ResourceRef create(Creation creation) {
        String kind = creation.kind().name().toLowerCase(Locale.ROOT);
        return door.act("create." + kind, creation.name(), visit -> createIn(visit, creation));
    }

    private ResourceRef createIn(Door.Visit visit, Creation creation) {
        if (!settings.regions().contains(creation.region())) {
            throw new CloudRefused(
                    "The pretend cloud has no region '" + creation.region() + "'.",
                    "Use one of: " + settings.regions() + ".");
        }
        return visit.world()
                .named(creation.kind(), creation.region(), creation.name(), visit.now())
                .map(there -> answerWith(there, creation))
                .orElseGet(() -> make(new Maker(visit, settings), creation));
    }

    private static ResourceRef answerWith(Thing there, Creation creation) {
        boolean ours = OwnershipLabels.parse(there.labels())
                .filter(labels -> labels.controller().equals(creation.labels().controller()))
                .isPresent();
        if (!ours) {
            throw new CloudRefused(
                    "The name of %s is taken by somebody else's %s."
                            .formatted(creation.name(), there.kind().word()),
                    "Choose another name, or remove what has it.");
        }
        if (there.life().isEnding()) {
            throw new CloudUnavailable(
                    "The %s %s is still being removed.".formatted(there.kind().word(), creation.name()),
                    "Try again when it is gone.");
        }
        return there.ref();
    }

    private static ResourceRef make(Maker maker, Creation creation) {
        if (creation instanceof Creation.Machine machine) {
            return maker.machine(machine);
        }
        if (creation instanceof Creation.Image image) {
            return maker.image(image);
        }
        if (creation instanceof Creation.Copy copy) {
            return maker.copy(copy);
        }
        if (creation instanceof Creation.KeyPair keyPair) {
            return maker.keyPair(keyPair);
        }
        if (creation instanceof Creation.Perimeter perimeter) {
            return maker.perimeter(perimeter);
        }
        throw new CloudRefused(
                "The pretend cloud makes no %s of its own accord."
                        .formatted(creation.kind().word()),
                "Disks come with machines and snapshots with images: follow the cloud's own plan.");
    }
}
