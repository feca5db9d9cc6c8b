package io.jenkins.plugins.workshopfoundry.simulation;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Console.Existing;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the books with the world. Each method throws an AssertionError that says what is wrong. */
final class Reckoning {

    private final World world;
    private final Ledger ledger;
    private final VirtualTime time;
    private final ResourceRef foreign;

    /** @param ledger the books, open until the reckoning is over */
    Reckoning(World world, Ledger ledger, VirtualTime time, ResourceRef foreign) {
        this.world = world;
        this.ledger = ledger;
        this.time = time;
        this.foreign = foreign;
    }

    /** Whatever stands in the cloud and is ours, the ledger can name, or what it came with. */
    void everythingIsNamed() {
        for (Existing thing : world.console().inventory()) {
            OwnershipLabels.parse(thing.labels())
                    .ifPresent(labels -> check(isNamed(thing, labels), "The ledger cannot name " + thing));
        }
    }

    private boolean isNamed(Existing thing, OwnershipLabels labels) {
        return ledger.resources().known(thing.ref()).isPresent()
                || ledger.resources().ofRun(labels.run()).stream()
                        .anyMatch(record -> record.name().equals(labels.name()));
    }

    /** A run that was cancelled or has failed says that nothing it made is left: so it is. */
    void theEndedHaveNothing() {
        for (Existing thing : world.console().inventory()) {
            OwnershipLabels.parse(thing.labels())
                    .flatMap(labels -> ledger.runs().find(labels.run()))
                    .ifPresent(run -> check(
                            run.status() != RunStatus.CANCELLED && run.status() != RunStatus.FAILED,
                            "Run " + run.id() + " ended as " + run.status() + " and left " + thing));
        }
    }

    /** No classroom that is open and not over has lost a machine to us. */
    void theLivingLive() {
        Set<ResourceRef> standing =
                world.console().inventory().stream().map(Existing::ref).collect(Collectors.toSet());
        for (ClassroomRecord room : ledger.classrooms().standing()) {
            if (room.state() == ClassroomState.OPEN && room.expires().isAfter(time.instant())) {
                ClassroomLayout.of(room).machines().forEach(machine -> {
                    ResourceRef ref = ledger.resources()
                            .find(machine.resource())
                            .flatMap(record -> record.ref())
                            .orElseThrow();
                    check(standing.contains(ref), "Classroom " + room.id() + " is open and has lost " + ref);
                });
            }
        }
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
                ledger.classrooms().standing().isEmpty(),
                "Classrooms: " + ledger.classrooms().standing());
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
