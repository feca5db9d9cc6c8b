package io.jenkins.plugins.workshopfoundry.simulation;

import io.jenkins.plugins.workshopfoundry.cloud.memory.Console.Existing;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What others do to the world of one story: the cloud takes machines back, as it does with spot machines, and a colleague
 * tidies up by hand, somebody cancels. What they took is not ours to keep.
 */
final class Fate {

    private final World world;
    private final Tally tally;
    private final Set<ResourceRef> taken = new HashSet<>();
    private final Set<String> stray = new HashSet<>();

    Fate(World world, Tally tally) {
        this.world = world;
        this.tally = tally;
    }

    Tally tally() {
        return tally;
    }

    /** The machine that was made last goes at once, while somebody waits for it. */
    void takeNewestMachine() {
        List<Existing> machines = machines();
        if (!machines.isEmpty()) {
            tally.count("chance: machine taken while it boots");
            take(machines.get(machines.size() - 1).ref());
        }
    }

    /** One machine or other goes at once; the number chooses it. */
    void takeMachine(int number) {
        List<Existing> machines = machines();
        if (!machines.isEmpty()) {
            tally.count("chance: machine taken at any time");
            take(machines.get(number % machines.size()).ref());
        }
    }

    /** Somebody has second thoughts about what was begun last, at the worst moment. */
    void cancelNewestRun() {
        try (Ledger ledger = world.ledger("somebody")) {
            List<RunRecord> open = ledger.runs().open();
            if (!open.isEmpty()) {
                tally.count("chance: cancelled right after a creation");
                ledger.runs().requestCancel(open.get(open.size() - 1).id(), null);
            }
        }
    }

    /** A process of that controller that is about to create falls asleep: what is made on waking is made by whoever may not write it down. */
    void sleepsOnCreating(String controller) {
        try (Ledger ledger = world.ledger("somebody")) {
            ledger.runs().open().stream()
                    .filter(run -> String.valueOf(run.owner()).startsWith(controller))
                    .forEach(run -> stray.add(run.id()));
        }
    }

    /** Whether something of that run may have been created after the run was over. */
    boolean mayStray(String run) {
        return stray.contains(run);
    }

    boolean took(ResourceRef ref) {
        return taken.contains(ref);
    }

    private void take(ResourceRef ref) {
        taken.add(ref);
        world.console().vanish(ref);
    }

    private List<Existing> machines() {
        return world.console().inventory().stream()
                .filter(thing -> thing.ref().kind() == ResourceKind.MACHINE)
                .filter(thing -> OwnershipLabels.parse(thing.labels()).isPresent())
                .toList();
    }
}
