package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finding, listing and removing. */
public interface Removal {

    /**
     * The resource that was created under a name. Shortly after creation a cloud may not show it yet; see {@link
     * #settleTime()}.
     */
    Optional<ResourceRef> find(ResourceKind kind, Region region, String name);

    /** Whether the cloud still knows the resource. */
    boolean exists(ResourceRef resource);

    /**
     * What the cloud made with the resource of itself, and would leave behind or remove on its own terms: root disks of
     * a machine, snapshots of an image. Empty where there is none, or where the resource is gone.
     */
    List<ResourceRef> children(ResourceRef resource);

    /**
     * Begins to remove the resource. Absent already, or not shown yet: a no-op, so that whoever wants it gone asks again
     * until {@link #settleTime()} is over. Something still uses it: refused, and may be asked again.
     * {@link #exists} turns false when it is gone.
     */
    void remove(ResourceRef resource);

    /** Everything that carries our mark and the controller's id, in every state in which it still costs or leaks. */
    List<OwnedResource> list(Region region, String controller);

    /** The regions in which something of ours may be. */
    List<Region> regions();

    /**
     * How long after a create call the cloud may still deny that the resource is there. A name that was not found for
     * this long, asked several times, is not there.
     */
    Duration settleTime();
}
