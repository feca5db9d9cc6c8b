package io.jenkins.plugins.workshopfoundry.simulation;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Console.Existing;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.teardown.SweepPlan;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the books with the world. Each method throws an AssertionError that says what is wrong. */
final class Reckoning {

    private final World world;
    private final Ledger ledger;
    private final VirtualTime time;
    private final Fate fate;
    private final ResourceRef foreign;
    private final Set<ResourceRef> named = new HashSet<>();

    /** @param ledger the books, open until the reckoning is over */
    Reckoning(World world, Ledger ledger, VirtualTime time, Fate fate, ResourceRef foreign) {
        this.world = world;
        this.ledger = ledger;
        this.time = time;
        this.fate = fate;
        this.foreign = foreign;
    }

    /** What is true at every instant, whatever somebody is in the middle of. */
    void always() {
        List<Existing> inventory = world.console().inventory();
        Map<String, Boolean> ended = new HashMap<>();
        Map<String, Boolean> closed = new HashMap<>();
        for (Existing thing : inventory) {
            OwnershipLabels.parse(thing.labels()).ifPresent(labels -> {
                isNamed(thing, labels);
                if (!fate.mayStray(labels.run())) {
                    hasNotEnded(thing, labels.run(), ended);
                    isNotClosed(thing, labels.group(), closed);
                }
            });
        }
        theLivingLive(inventory);
    }

    /** Whatever stands in the cloud and is ours, the ledger can name, or what it came with. It never forgets. */
    private void isNamed(Existing thing, OwnershipLabels labels) {
        if (named.add(thing.ref())) {
            check(
                    ledger.resources().known(thing.ref()).isPresent()
                            || ledger.resources().ofRun(labels.run()).stream()
                                    .anyMatch(record -> record.name().equals(labels.name())),
                    "The ledger cannot name " + thing);
        }
    }

    /** A run that was cancelled or has failed says that nothing it made is left: so it is, and no sweep is needed. */
    private void hasNotEnded(Existing thing, String run, Map<String, Boolean> known) {
        boolean ended = known.computeIfAbsent(
                run,
                id -> ledger.runs()
                        .find(id)
                        .filter(record -> record.status() == RunStatus.CANCELLED || record.status() == RunStatus.FAILED)
                        .isPresent());
        check(!ended, "Run " + run + " has ended without a result, and left " + thing);
    }

    /** What is torn down has nothing left; no sweep is needed. */
    private void isNotClosed(Existing thing, @Nullable String group, Map<String, Boolean> known) {
        boolean closed = group != null && known.computeIfAbsent(group, this::isClosed);
        check(!closed, group + " is closed, and left " + thing);
    }

    private boolean isClosed(String group) {
        return ledger.classrooms()
                        .find(group)
                        .filter(room -> room.state() == ClassroomState.CLOSED)
                        .isPresent()
                || ledger.images().find(group).filter(ImageRecord::removed).isPresent();
    }

    /** No classroom that is open and not over has lost a machine to us. */
    private void theLivingLive(List<Existing> inventory) {
        Set<ResourceRef> standing = inventory.stream().map(Existing::ref).collect(Collectors.toSet());
        for (ClassroomRecord room : ledger.classrooms().standing()) {
            if (room.state() == ClassroomState.OPEN && room.expires().isAfter(time.instant())) {
                ClassroomLayout.of(room).machines().forEach(machine -> {
                    ResourceRef ref = ledger.resources()
                            .find(machine.resource())
                            .flatMap(record -> record.ref())
                            .orElseThrow();
                    check(
                            standing.contains(ref) || fate.took(ref) || wasUnwanted(machine.resource()),
                            "Classroom " + room.id() + " is open and has lost " + ref);
                });
            }
        }
    }

    /** Whoever cancels the run that made a machine again, after it stood and before the run ended, wants it gone. */
    private boolean wasUnwanted(String machine) {
        return ledger.resources()
                .find(machine)
                .flatMap(record -> ledger.runs().find(record.runId()))
                .filter(run -> run.kind() == RunKind.REPLACE && run.status() != RunStatus.DONE)
                .isPresent();
    }

    /** No secret that was ever made is where somebody else can see it. */
    void noSecretIsSeen() {
        List<String> seen = world.console().observables();
        Set<String> secrets = new HashSet<>(world.secrets());
        for (String text : seen) {
            for (String secret : secrets) {
                check(!text.contains(secret), "A secret can be seen in: " + text);
            }
        }
    }

    /**
     * A sweep is for what nobody could foresee: after everything was gone on with and torn down it finds no orphan, but
     * for what somebody created who had slept on it.
     */
    void needsNoSweep(SweepPlan plan) {
        check(
                plan.orphans().stream()
                        .allMatch(orphan -> fate.mayStray(orphan.labels().run())),
                "Only a sweep would remove " + plan.lines());
    }

    /** Nothing of ours is left, and nothing of anybody else's is gone. */
    void nothingIsLeft() {
        List<Existing> left = world.console().inventory();
        check(left.stream().anyMatch(thing -> thing.ref().equals(foreign)), "Somebody else's machine is gone");
        List<Existing> ours =
                left.stream().filter(thing -> !thing.ref().equals(foreign)).toList();
        check(ours.isEmpty(), "Left over: " + ours);
        check(
                ledger.runs().open().isEmpty(),
                "Runs without an end: " + ledger.runs().open());
        check(
                ledger.plans().open().isEmpty(),
                "Orders without an end: " + ledger.plans().open());
        check(
                ledger.classrooms().standing().isEmpty(),
                "Classrooms: " + ledger.classrooms().standing());
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
