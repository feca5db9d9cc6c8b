package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing in the pretend cloud.
 *
 * @param ref what and where
 * @param name the name under which it was created
 * @param labels what is written on it
 * @param facts what else anybody with a look at the cloud's console can read about it: a machine's metadata, an image's
 *     tags
 * @param life when it is there
 * @param uses ids of things that cannot be removed while this one is there
 * @param parent id of the thing with which the cloud made this one, or null if somebody asked for it
 * @param power for a machine
 * @param image for an image
 */
record Thing(
        ResourceRef ref,
        String name,
        Map<String, String> labels,
        Map<String, String> facts,
        Life life,
        List<String> uses,
        @Nullable String parent,
        @Nullable Power power,
        @Nullable Making image) {

    /**
     * How far the making of an image is.
     *
     * @param ready when it is available
     * @param doomed whether it fails instead
     * @param offer how it is offered to others
     */
    record Making(Instant ready, boolean doomed, Offer offer) {
        Making offer(Offer other) {
            return new Making(ready, doomed, other);
        }
    }

    String id() {
        return ref.id();
    }

    ResourceKind kind() {
        return ref.kind();
    }

    /** There, and nobody has asked for its end. */
    boolean stands(Instant now) {
        return !life.isEnding() && !life.isOver(now);
    }

    Thing living(Life other) {
        return new Thing(ref, name, labels, facts, other, uses, parent, power, image);
    }

    Thing made(Making other) {
        return new Thing(ref, name, labels, facts, life, uses, parent, power, other);
    }

    /** Whether this is what that copy came to, or is coming to. */
    boolean isThatOf(Creation.Copy copy) {
        return name.equals(copy.name())
                && OwnershipLabels.parse(labels)
                        .filter(owner -> owner.controller().equals(copy.labels().controller()))
                        .isPresent();
    }

    Thing powered(Power other) {
        return new Thing(ref, name, labels, facts, life, uses, parent, other, image);
    }
}
