package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.ImageSpec;
import io.jenkins.plugins.workshopfoundry.cloud.Images;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes things that are not there yet; checks everything before it changes anything. */
final class Maker {

    /** Where the machine's scripts look for metadata first: resources/machine/README.md. */
    private static final String METADATA = "/etc/workshop-foundry/instance/";

    private final World world;
    private final Instant now;
    private final Fault fault;
    private final Life life;
    private final MemorySettings settings;

    Maker(Door.Visit visit, MemorySettings settings) {
        this.world = visit.world();
        this.now = visit.now();
        this.fault = visit.fault();
        this.life = Life.from(now, visit.seen(settings.timings().settle()));
        this.settings = settings;
    }

    ResourceRef perimeter(Creation.Perimeter creation) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("open-ports", creation.access().openPorts().toString());
        facts.put("ssh-from", creation.access().sshFrom());
        facts.put("way-out", Boolean.toString(creation.access().wayOut()));
        return put(creation, facts, List.of(), null, null);
    }

    ResourceRef keyPair(Creation.KeyPair creation) {
        return put(creation, Map.of("public-key", creation.publicKey()), List.of(), null, null);
    }

    ResourceRef machine(Creation.Machine creation) {
        MachineSpec spec = creation.spec();
        Thing perimeter =
                foundation(ResourceKind.SECURITY_GROUP, spec.region(), Plans.perimeterOf(spec), creation.name());
        foundation(ResourceKind.KEY_PAIR, spec.region(), Plans.keyOf(spec), creation.name());
        Inside inside = insideOf(spec.image(), creation);
        tell(inside, spec);
        refuseTooMany(spec.region());
        world.there(spec.image(), now).ifPresent(this::launched);
        Instant up = now.plus(settings.timings().boot());
        Instant deadline = fault.doomed() && up.isBefore(spec.deadline()) ? up : spec.deadline();
        ResourceRef machine = put(
                creation, new TreeMap<>(spec.metadata()), List.of(perimeter.id()), new Power(true, up, deadline), null);
        world.insides().put(child(machine, creation, ResourceKind.DISK).id(), inside);
        return machine;
    }

    /** What a machine finds out at its first boot: who may log in, and its metadata, a file each. */
    private static void tell(Inside inside, MachineSpec spec) {
        inside.files().put(Login.AUTHORIZED_KEYS, file("600", spec.publicKey()));
        inside.files().keySet().removeIf(path -> path.startsWith(METADATA));
        spec.metadata().forEach((key, value) -> inside.files().put(METADATA + key, file("644", value)));
    }

    private static RemoteFile file(String mode, String content) {
        return RemoteFile.of(mode, content.getBytes(StandardCharsets.UTF_8));
    }

    ResourceRef image(Creation.Image creation) {
        ImageSpec spec = creation.spec();
        Thing machine = world.required(spec.machine(), now);
        Power power = machine.power();
        if (power == null || power.on() || !machine.ref().region().equals(spec.region())) {
            throw new CloudRefused(
                    "No image can be made of " + machine.ref() + " in " + spec.region() + ".",
                    "Stop the machine first, and stay in its region.");
        }
        Inside inside = world.insideOf(machine.ref()).orElseGet(Inside::empty).baked();
        Instant ready = now.plus(settings.timings().image());
        return putImage(creation, spec.tags(), ready, creation.name(), inside);
    }

    /** The data is another's from the first moment: what becomes of the source while it is copied does not matter. */
    ResourceRef copy(Creation.Copy creation) {
        List<Problem> problems = new PublishingCheck(world, now, settings).check(creation, Audience.OWNER);
        if (!problems.isEmpty()) {
            throw new CloudRefused(problems.get(0).what(), problems.get(0).remedy());
        }
        Duration takes = settings.borders()
                .copying()
                .getOrDefault(creation.region(), settings.timings().image());
        Inside inside = world.insideOf(creation.source()).orElseGet(Inside::empty);
        return putImage(creation, creation.tags(), now.plus(takes), creation.title(), inside.baked());
    }

    private ResourceRef putImage(
            Creation creation, Map<String, String> tags, Instant ready, String title, Inside inside) {
        Thing.Making making = new Thing.Making(ready, fault.doomed(), Offer.titled(title));
        ResourceRef image = put(creation, new TreeMap<>(tags), List.of(), null, making);
        ResourceRef snapshot = child(image, creation, ResourceKind.SNAPSHOT);
        world.insides().put(snapshot.id(), inside);
        return image;
    }

    private ResourceRef put(
            Creation creation,
            Map<String, String> facts,
            List<String> uses,
            @Nullable Power power,
            Thing.@Nullable Making image) {
        ResourceRef ref = world.newRef(creation.region(), creation.kind());
        world.put(new Thing(ref, creation.name(), creation.labels().toMap(), facts, life, uses, null, power, image));
        return ref;
    }

    /** What the cloud makes of itself carries the same labels, so that it is found when its parent is gone. */
    private ResourceRef child(ResourceRef parent, Creation creation, ResourceKind kind) {
        ResourceRef ref = world.newRef(parent.region(), kind);
        world.put(new Thing(
                ref, creation.name(), creation.labels().toMap(), Map.of(), life, List.of(), parent.id(), null, null));
        return ref;
    }

    private Thing foundation(ResourceKind kind, Region region, String name, String machine) {
        return world.named(kind, region, name, now)
                .filter(thing -> thing.stands(now))
                .orElseThrow(() -> new CloudRefused(
                        "Machine %s needs the %s %s, which is not there.".formatted(machine, kind.word(), name),
                        "Create what the plan lists before the machine."));
    }

    private Inside insideOf(ResourceRef image, Creation.Machine creation) {
        if (Bases.isBase(image) && image.region().equals(creation.region())) {
            return Inside.empty();
        }
        boolean usable = image.region().equals(creation.region())
                && world.there(image, now)
                        .filter(thing -> MemoryImages.stateOf(thing, now) == Images.ImageView.AVAILABLE)
                        .isPresent();
        if (!usable) {
            throw new CloudRefused(
                    "Machine %s cannot start from %s in %s.".formatted(creation.name(), image, creation.region()),
                    "Use an image that is available in the machine's region.");
        }
        return world.insideOf(image).orElseGet(Inside::empty).baked();
    }

    private void launched(Thing image) {
        Thing.Making making = image.image();
        if (making != null) {
            world.put(image.made(making.offer(making.offer().launched(now))));
        }
    }

    private void refuseTooMany(Region region) {
        long standing = MemoryPreflight.machinesIn(world, region, now);
        if (standing >= settings.machines()) {
            throw new CloudRefused(
                    "There are %d machines in %s already, as many as are allowed.".formatted(standing, region),
                    "Remove some, or use another region.");
        }
    }
}
