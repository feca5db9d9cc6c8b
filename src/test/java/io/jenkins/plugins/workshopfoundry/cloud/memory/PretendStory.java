package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Access;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.ImageSpec;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.remote.Remotes;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One pretend cloud in virtual time, and what tests do with it again and again. */
final class PretendStory {

    static final Region OTHER = new Region("elsewhere");

    final VirtualTime time = new VirtualTime();
    final Poll poll = new Poll(time, time);
    final ScriptedFaults faults = new ScriptedFaults();
    final PretendScript script = new PretendScript();
    final Store store;
    final MemoryCloud cloud;
    final MemoryRemotes remotes;
    final Remotes.KeyPairText key;

    PretendStory() {
        this(new HeapStore());
    }

    PretendStory(Store store) {
        this.store = store;
        this.cloud = new MemoryCloud(store, faults, poll, MemorySettings.of(Timings.usual(), Region.LOCAL, OTHER));
        this.remotes = new MemoryRemotes(
                store, faults, poll, PretendWorkshop.except(Duration.ofMinutes(5), script), new Random(1));
        this.key = remotes.newKey();
    }

    OwnershipLabels labels(String name) {
        return new OwnershipLabels("me", "run-1", name, null, null, VirtualTime.BEGINNING);
    }

    ResourceRef base() {
        return cloud.images()
                .base("debian-12", Architecture.AMD64, Region.LOCAL, line -> {})
                .image();
    }

    MachineSpec spec(String name) {
        return spec(name, base(), Region.LOCAL);
    }

    MachineSpec spec(String name, ResourceRef image, Region region) {
        return new MachineSpec(
                region,
                labels(name),
                image,
                null,
                10,
                Architecture.AMD64,
                key.publicLine(),
                Map.of("SEATS", "2"),
                new Access(List.of(80), "0.0.0.0/0", true),
                time.instant().plus(Duration.ofHours(4)),
                false);
    }

    /** All that a plan lists; the last is what it is for. */
    List<ResourceRef> create(List<Creation> plan) {
        return plan.stream().map(cloud.creations()::create).toList();
    }

    ResourceRef machine(String name) {
        return last(create(cloud.machines().plan(spec(name))));
    }

    ResourceRef running(String name) {
        ResourceRef machine = machine(name);
        time.pass(Timings.usual().boot());
        return machine;
    }

    ResourceRef stopped(String name) {
        ResourceRef machine = running(name);
        cloud.machines().stop(machine);
        return machine;
    }

    ResourceRef image(ResourceRef machine, String name) {
        return last(create(
                cloud.images().plan(new ImageSpec(machine.region(), labels(name), machine, Map.of("version", "1")))));
    }

    ResourceRef available(ResourceRef machine, String name) {
        ResourceRef image = image(machine, name);
        time.pass(Timings.usual().image());
        return image;
    }

    ResourceRef only(ResourceKind kind) {
        List<ResourceRef> found = cloud.console().inventory().stream()
                .map(Console.Existing::ref)
                .filter(ref -> ref.kind() == kind)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("Not one " + kind.word() + ": " + found);
        }
        return found.get(0);
    }

    Remote remote(ResourceRef machine) {
        return remotes.to(new Remotes.Address(MemoryMachines.hostOf(machine), 22, "root", null), key);
    }

    List<ResourceKind> kinds() {
        return cloud.console().inventory().stream()
                .map(existing -> existing.ref().kind())
                .sorted()
                .toList();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
