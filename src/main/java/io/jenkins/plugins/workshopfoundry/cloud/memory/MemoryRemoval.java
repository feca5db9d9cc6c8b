package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.cloud.Removal;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds, lists and removes; as strict as real clouds are about what is still in use. */
final class MemoryRemoval implements Removal {

    private final Door door;
    private final MemorySettings settings;

    MemoryRemoval(Door door, MemorySettings settings) {
        this.door = door;
        this.settings = settings;
    }

    @Override
    public Optional<ResourceRef> find(ResourceKind kind, Region region, String name) {
        return door.ask(
                "find",
                name,
                visit -> visit.world()
                        .all()
                        .filter(thing -> thing.kind() == kind
                                && thing.name().equals(name)
                                && thing.ref().region().equals(region)
                                && thing.life().isSeen(visit.now()))
                        .map(Thing::ref)
                        .reduce((older, younger) -> younger));
    }

    @Override
    public boolean exists(ResourceRef resource) {
        return door.ask(
                "exists",
                resource.id(),
                visit -> Bases.isBase(resource)
                        || visit.world().seen(resource, visit.now()).isPresent());
    }

    @Override
    public List<ResourceRef> children(ResourceRef resource) {
        return door.ask(
                "children",
                resource.id(),
                visit -> visit.world().seen(resource, visit.now()).isEmpty()
                        ? List.of()
                        : visit.world().childrenOf(resource).stream()
                                .filter(child -> child.life().isSeen(visit.now()))
                                .map(Thing::ref)
                                .toList());
    }

    /** What the cloud does not show yet it denies here too, and leaves it where it is. */
    @Override
    public void remove(ResourceRef resource) {
        String kind = resource.kind().name().toLowerCase(Locale.ROOT);
        door.act("remove." + kind, resource.id(), visit -> {
            Optional<Thing> thing = visit.world()
                    .there(resource, visit.now())
                    .filter(there -> there.life().isSeen(visit.now()));
            refuseIfUsed(visit, resource);
            thing.filter(there -> !there.life().isEnding()).ifPresent(there -> end(visit, there));
            return thing.isPresent();
        });
    }

    private void end(Door.Visit visit, Thing thing) {
        boolean machine = thing.kind() == ResourceKind.MACHINE;
        Instant gone = machine ? visit.now().plus(settings.timings().removal()) : visit.now();
        Duration lag =
                Duration.between(visit.now(), visit.seen(settings.timings().settle()));
        visit.world().end(thing, gone, gone.plus(lag), visit.fault().leavesDisk());
    }

    private static void refuseIfUsed(Door.Visit visit, ResourceRef resource) {
        if (Bases.isBase(resource)) {
            throw new CloudRefused(resource + " is a base image, and nobody's.", "Leave it where it is.");
        }
        Thing thing = visit.world().things().get(resource.id());
        Thing user = visit.world().userOf(resource, visit.now());
        if (user == null && thing != null && thing.parent() != null) {
            user = visit.world()
                    .all()
                    .filter(parent ->
                            parent.id().equals(thing.parent()) && !parent.life().isOver(visit.now()))
                    .findFirst()
                    .orElse(null);
        }
        if (user != null) {
            throw new CloudRefused(
                    "The " + resource + " is in use by the " + user.ref() + ".", "Remove that first, then try again.");
        }
    }

    @Override
    public List<OwnedResource> list(Region region, String controller) {
        return door.ask(
                "list",
                region.name(),
                visit -> visit.world()
                        .all()
                        .filter(thing -> thing.ref().region().equals(region)
                                && thing.life().isSeen(visit.now()))
                        .flatMap(thing -> OwnershipLabels.parse(thing.labels())
                                .filter(labels -> labels.controller().equals(controller))
                                .map(labels -> new OwnedResource(thing.ref(), labels))
                                .stream())
                        .toList());
    }

    @Override
    public List<Region> regions() {
        return settings.regions();
    }

    /** One second more than the cloud lags, so that who waits this long has seen the end of the lag. */
    @Override
    public Duration settleTime() {
        return settings.timings().settle().isZero()
                ? Duration.ZERO
                : settings.timings().settle().plusSeconds(1);
    }
}
