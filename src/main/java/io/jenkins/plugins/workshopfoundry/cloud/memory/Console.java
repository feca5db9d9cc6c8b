package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The pretend cloud as its owner sees it: the truth, without faults and delays. It is how a test looks at what is left,
 * and how a story has somebody else meddle.
 *
 * @param store the state
 * @param clock what time it is
 */
public record Console(Store store, Clock clock) {

    /**
     * One thing that is there.
     *
     * @param ref what and where
     * @param name its name
     * @param labels what is written on it
     */
    public record Existing(ResourceRef ref, String name, Map<String, String> labels) {}

    /** Everything that is there, oldest first: ours, everybody else's, what came with other things, what is on its way out. */
    public List<Existing> inventory() {
        return look(world -> world.all()
                .filter(thing -> !thing.life().isOver(clock.instant()))
                .map(thing -> new Existing(thing.ref(), thing.name(), thing.labels()))
                .toList());
    }

    /**
     * Every text that somebody who is not us can see: names, labels, metadata, the commands of machines, the logs of
     * detached commands, and the files in images and snapshots. A secret must not be in any of them.
     */
    public List<String> observables() {
        return look(world -> {
            List<String> seen = new ArrayList<>();
            world.all().forEach(thing -> {
                seen.add(thing.name());
                Stream.of(thing.labels(), thing.facts()).forEach(texts -> addAll(seen, texts));
                Inside inside = world.insides().get(thing.id());
                if (inside != null) {
                    addAll(seen, inside, thing.kind() == ResourceKind.SNAPSHOT);
                }
            });
            return seen;
        });
    }

    /** The paths and contents of the files of a machine or image; contents that are too large to keep are empty. */
    public Map<String, String> files(ResourceRef owner) {
        return look(world -> {
            Map<String, String> files = new TreeMap<>();
            world.insideOf(owner)
                    .ifPresent(inside -> inside.files()
                            .forEach((path, file) -> files.put(path, file.content() == null ? "" : file.content())));
            return files;
        });
    }

    /** Somebody else makes something; or we did, long ago. */
    public ResourceRef plant(ResourceKind kind, Region region, String name, Map<String, String> labels) {
        return change(world -> {
            ResourceRef ref = world.newRef(region, kind);
            Instant now = clock.instant();
            world.put(new Thing(
                    ref, name, Map.copyOf(labels), Map.of(), Life.from(now, now), List.of(), null, null, null));
            return ref;
        });
    }

    /** Somebody else removes something at once, whatever uses it: a reclaimed spot machine, a hasty colleague. */
    public void vanish(ResourceRef ref) {
        change(world -> {
            Instant now = clock.instant();
            world.there(ref, now).ifPresent(thing -> world.end(thing, now, now, false));
            return ref;
        });
    }

    private <T> T look(Function<World, T> question) {
        return store.look(settled(question));
    }

    private <T> T change(Function<World, T> change) {
        return store.change(settled(change));
    }

    private <T> Function<World, T> settled(Function<World, T> work) {
        return world -> {
            world.settle(clock.instant());
            return work.apply(world);
        };
    }

    private static void addAll(List<String> seen, Map<String, String> texts) {
        texts.forEach((key, value) -> {
            seen.add(key);
            seen.add(value);
        });
    }

    private static void addAll(List<String> seen, Inside inside, boolean baked) {
        seen.addAll(inside.commands());
        inside.jobs().values().forEach(job -> {
            seen.add(job.command());
            seen.add(job.log());
        });
        if (baked) {
            inside.files().forEach((path, file) -> {
                seen.add(path);
                seen.add(file.content() == null ? "" : file.content());
            });
        }
    }
}
