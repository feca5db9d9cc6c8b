package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.classroom.Wear;
import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceState;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.run.Custody;
import io.jenkins.plugins.workshopfoundry.run.Remover;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives one machine of a classroom up, so that it can be made again under its name: its seats keep their numbers and
 * secrets. How often that was done is counted in the ledger, and so survives a crash.
 */
final class Replacement {

    /** A third machine that fails as the two before it fails for a reason that another one does not mend. */
    static final int LIMIT = 2;

    private final RunContext run;
    private final Cloud cloud;
    private final Custody custody;
    private final MachineSpec spec;

    Replacement(RunContext run, Cloud cloud, MachineSpec spec) {
        this.run = run;
        this.cloud = cloud;
        this.custody = new Custody(run, cloud);
        this.spec = spec;
    }

    /** Whether the machine has not been given up, by this process or an earlier one. */
    boolean stands(RoomMachine machine) {
        return run.ledger()
                .resources()
                .find(machine.resource())
                .filter(record -> record.state() == ResourceState.LIVE)
                .isPresent();
    }

    /**
     * Removes the machine and what came with it.
     *
     * @throws FoundryException the reason, if the machine is not to blame or was replaced too often
     */
    void giveUp(RoomMachine machine, FoundryException reason) {
        if (isInnocent(machine, reason) || replaced() >= LIMIT || isWornOut()) {
            throw reason;
        }
        run.log().warning("Machine " + machine.name() + " is replaced: " + reason.what());
        remove();
    }

    /** Removes what stands under the machine's names. */
    void remove() {
        new Remover(run, cloud).removeAll(parts());
    }

    private boolean isWornOut() {
        String classroom = Objects.requireNonNull(spec.labels().group());
        return new Wear(run.ledger(), classroom).made(spec.labels().name()) >= Wear.MOST;
    }

    /** No answer says nothing about the machine, as long as the cloud says that it runs: the way to it may be down. */
    private boolean isInnocent(RoomMachine machine, FoundryException reason) {
        return reason instanceof CloudUnavailable
                && run.ledger()
                        .resources()
                        .find(machine.resource())
                        .flatMap(ResourceRecord::ref)
                        .map(ref -> custody.patiently(() -> cloud.machines().describe(ref)))
                        .filter(view ->
                                view.state() == MachineView.State.GONE || view.state() == MachineView.State.STOPPED)
                        .isEmpty();
    }

    private long replaced() {
        return run.ledger().resources().ofRun(run.id()).stream()
                .filter(record -> record.kind() == ResourceKind.MACHINE
                        && record.name().equals(spec.labels().name())
                        && !record.state().standing())
                .count();
    }

    private List<ResourceRecord> parts() {
        return cloud.machines().plan(spec).stream()
                .map(custody::named)
                .flatMap(Optional::stream)
                .toList();
    }
}
