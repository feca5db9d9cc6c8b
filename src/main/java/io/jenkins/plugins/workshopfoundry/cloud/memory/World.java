package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the pretend cloud knows. Changed in place, under the store's lock; ids are never used twice.
 *
 * @param things by id, oldest first
 * @param insides what is on each disk and in each snapshot, by its id
 * @param numbers how many things of a kind there have been
 */
record World(Map<String, Thing> things, Map<String, Inside> insides, Map<ResourceKind, Integer> numbers) {

    static World empty() {
        return new World(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** The same, and changed by nobody who changes this one. */
    World copy() {
        Map<String, Inside> copies = new LinkedHashMap<>();
        insides.forEach((id, inside) -> copies.put(id, inside.copy()));
        return new World(new LinkedHashMap<>(things), copies, new LinkedHashMap<>(numbers));
    }

    ResourceRef newRef(Region region, ResourceKind kind) {
        int number = numbers.merge(kind, 1, Integer::sum);
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ResourceRef(Provider.MEMORY, region, kind, word + "-" + number);
    }

    void put(Thing thing) {
        things.put(thing.id(), thing);
    }

    Stream<Thing> all() {
        return things.values().stream();
    }

    /** A thing that is really there, seen or not. */
    Optional<Thing> there(ResourceRef ref, Instant now) {
        return Optional.ofNullable(things.get(ref.id()))
                .filter(thing -> thing.ref().equals(ref) && !thing.life().isOver(now));
    }

    /** A thing as outsiders see it: perhaps not yet, perhaps still. */
    Optional<Thing> seen(ResourceRef ref, Instant now) {
        return Optional.ofNullable(things.get(ref.id()))
                .filter(thing -> thing.ref().equals(ref) && thing.life().isSeen(now));
    }

    /** What is really there under a name and was asked for; what came with something else has no name of its own. */
    Optional<Thing> named(ResourceKind kind, Region region, String name, Instant now) {
        return all().filter(thing -> thing.kind() == kind
                        && thing.name().equals(name)
                        && thing.ref().region().equals(region)
                        && !thing.life().isOver(now))
                .findFirst();
    }

    List<Thing> childrenOf(ResourceRef parent) {
        return all().filter(thing -> parent.id().equals(thing.parent())).toList();
    }

    /** The disk of a machine, or the snapshot of an image: where its files are. */
    Optional<Inside> insideOf(ResourceRef owner) {
        return childrenOf(owner).stream()
                .map(child -> insides.get(child.id()))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** What would break if the thing went now. */
    @Nullable
    Thing userOf(ResourceRef ref, Instant now) {
        return all().filter(thing ->
                        thing.uses().contains(ref.id()) && !thing.life().isOver(now))
                .findFirst()
                .orElse(null);
    }

    /** Ends a thing, and what goes with it. */
    void end(Thing thing, Instant gone, Instant shownUntil, boolean leavesDisk) {
        put(thing.living(thing.life().ending(gone, shownUntil)));
        if (thing.kind() == ResourceKind.MACHINE && !leavesDisk) {
            childrenOf(thing.ref()).stream()
                    .filter(child -> child.kind() == ResourceKind.DISK)
                    .forEach(disk -> put(disk.living(disk.life().ending(gone, shownUntil))));
        }
    }

    /** Lets happen what time brings by itself: machines end at their deadline, what nobody sees is forgotten. */
    void settle(Instant now) {
        boolean forgotten = false;
        List<Thing> overdue = new ArrayList<>();
        for (Thing thing : things.values()) {
            Power power = thing.power();
            if (power != null && thing.stands(now) && !now.isBefore(power.deadline())) {
                overdue.add(thing);
            }
            forgotten |= thing.life().isForgotten(now);
        }
        overdue.forEach(machine -> end(machine, now, now, false));
        if (forgotten || !overdue.isEmpty()) {
            things.values().removeIf(thing -> thing.life().isForgotten(now));
            insides.keySet().retainAll(things.keySet());
        }
    }

    /** A thing that is there, or a refusal that says so. */
    Thing required(ResourceRef ref, Instant now) {
        return there(ref, now)
                .filter(thing -> thing.stands(now))
                .orElseThrow(() -> new CloudRefused(
                        "There is no " + ref + ".",
                        "Look at what there is, with 'workshop list' or on Jenkins' page Workshops, or start again."));
    }
}
