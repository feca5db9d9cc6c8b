package io.jenkins.plugins.workshopfoundry.teardown;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.run.Clouds;
import io.jenkins.plugins.workshopfoundry.run.DurableWork;
import io.jenkins.plugins.workshopfoundry.run.Remover;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Removes everything of a classroom or an image: what the ledger names, then what the cloud shows under its label, then
 * proves that nothing is left.
 */
public final class TeardownRun implements DurableWork<TeardownResult> {

    private final RunRecord record;
    private final Clouds clouds;

    /**
     * @param record the run; its subject is the classroom or image
     * @param clouds where its resources may be
     */
    public TeardownRun(RunRecord record, Clouds clouds) {
        this.record = record;
        this.clouds = clouds;
    }

    /** Names of what was removed. */
    record Removed(List<String> names) {}

    /** What the cloud still shows. */
    record Left(List<String> residue) {}

    /** The books are closed. */
    record Closed(boolean closed) {}

    @Override
    public TeardownResult perform(RunContext run) {
        Removed removed = run.stage("remove", Removed.class, () -> remove(run));
        Left left = run.stage("verify", Left.class, () -> verify(run));
        run.stage("close", Closed.class, () -> close(run, left));
        return new TeardownResult(removed.names(), left.residue());
    }

    private Removed remove(RunContext run) {
        run.ledger()
                .classrooms()
                .find(group())
                .filter(room -> room.state() != ClassroomState.CLOSED)
                .ifPresent(room -> run.ledger().classrooms().state(run.hold(), group(), ClassroomState.CLOSING));
        List<String> names = new ArrayList<>();
        for (Cloud cloud : touched(run)) {
            labelled(run, cloud).forEach(owned -> recordStray(run, owned));
            List<ResourceRecord> known = run.ledger().resources().ofGroup(group());
            new Remover(run, cloud)
                    .removeAll(known).stream().map(TeardownRun::name).forEach(names::add);
        }
        return new Removed(names);
    }

    /** Something under the group's label that the ledger does not know, or believed gone: it becomes ours to remove. */
    private void recordStray(RunContext run, OwnedResource owned) {
        Strays.record(run, owned, group());
    }

    private Left verify(RunContext run) {
        List<String> residue = new ArrayList<>();
        for (Cloud cloud : touched(run)) {
            labelled(run, cloud).forEach(owned -> residue.add(owned.ref().toString()));
        }
        return new Left(residue);
    }

    private Closed close(RunContext run, Left left) {
        if (left.residue().isEmpty()) {
            run.ledger()
                    .classrooms()
                    .find(group())
                    .ifPresent(room -> run.ledger().classrooms().state(run.hold(), group(), ClassroomState.CLOSED));
            run.ledger()
                    .images()
                    .find(group())
                    .ifPresent(image -> run.ledger().images().removed(run.hold(), group()));
            run.ledger()
                    .releases()
                    .find(group())
                    .ifPresent(release -> run.ledger().releases().removed(run.hold(), group()));
            run.ledger().secrets().forget(group());
        }
        return new Closed(left.residue().isEmpty());
    }

    /** Under the label of every controller that worked on the group: this one may end what another one began. */
    private List<OwnedResource> labelled(RunContext run, Cloud cloud) {
        return run.ledger().runs().about(group()).stream()
                .map(RunRecord::controller)
                .distinct()
                .flatMap(controller -> Residue.in(cloud, run.fanout(), controller, this::isOfGroup).stream())
                .toList();
    }

    private boolean isOfGroup(OwnedResource owned) {
        return group().equals(owned.labels().group());
    }

    private List<Cloud> touched(RunContext run) {
        Set<Provider> providers = new TreeSet<>();
        run.ledger().resources().ofGroup(group()).forEach(resource -> providers.add(resource.provider()));
        run.ledger().classrooms().find(group()).ifPresent(room -> providers.add(room.provider()));
        run.ledger()
                .images()
                .find(group())
                .ifPresent(image -> providers.add(image.ref().provider()));
        run.ledger().releases().find(group()).ifPresent(release -> providers.add(release.provider()));
        return providers.stream().map(clouds::of).toList();
    }

    private String group() {
        return record.subject();
    }

    private static String name(ResourceRecord resource) {
        return resource.kind().word() + " " + resource.name();
    }
}
