package io.jenkins.plugins.workshopfoundry.teardown;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Clouds;
import io.jenkins.plugins.workshopfoundry.run.DurableWork;
import io.jenkins.plugins.workshopfoundry.run.Remover;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Removes resources that carry our labels and belong to nothing that lives. */
public final class OrphanRun implements DurableWork<TeardownResult> {

    private final List<OwnedResource> orphans;
    private final Clouds clouds;

    /** @param orphans what a {@link SweepPlan} found */
    public OrphanRun(List<OwnedResource> orphans, Clouds clouds) {
        this.orphans = List.copyOf(orphans);
        this.clouds = clouds;
    }

    /** A run that is resumed finds its orphans in the ledger: it took them on its books before. */
    @Override
    public TeardownResult perform(RunContext run) {
        orphans.forEach(owned -> Strays.record(run, owned, null));
        List<ResourceRecord> records = new ArrayList<>(run.ledger().resources().ofRun(run.id()));
        orphans.forEach(owned -> run.ledger().resources().known(owned.ref()).ifPresent(records::add));
        TeardownRun.Removed removed = run.stage("remove", TeardownRun.Removed.class, () -> remove(run, records));
        Set<ResourceRef> wanted =
                records.stream().flatMap(record -> record.ref().stream()).collect(Collectors.toSet());
        List<String> residue = new ArrayList<>();
        for (Cloud cloud : clouds(records)) {
            Residue.in(cloud, run.fanout(), run.ledger().controller(), owned -> wanted.contains(owned.ref()))
                    .forEach(owned -> residue.add(owned.ref().toString()));
        }
        return new TeardownResult(removed.names(), residue);
    }

    private TeardownRun.Removed remove(RunContext run, List<ResourceRecord> records) {
        List<String> names = new ArrayList<>();
        for (Cloud cloud : clouds(records)) {
            new Remover(run, cloud)
                    .removeAll(records)
                    .forEach(record -> names.add(record.kind().word() + " " + record.name()));
        }
        return new TeardownRun.Removed(names);
    }

    private List<Cloud> clouds(List<ResourceRecord> records) {
        return records.stream()
                .map(ResourceRecord::provider)
                .distinct()
                .map(clouds::of)
                .toList();
    }
}
