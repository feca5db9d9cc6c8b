package io.jenkins.plugins.workshopfoundry.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Resources;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Removes what the ledger names, in the order of dependency, and believes in an absence only when the cloud has confirmed
 * it for as long as it may deny a fresh resource.
 */
public final class Remover {

    /** How long one resource may take to go: a large instance, a snapshot that is being used. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** What must go first goes first; among equals the youngest. */
    private static final Comparator<ResourceRecord> ORDER = Comparator.comparing(ResourceRecord::kind)
            .thenComparing(ResourceRecord::created, Comparator.reverseOrder())
            .thenComparing(ResourceRecord::id);

    private final RunContext run;
    private final Custody custody;
    private final Cloud cloud;
    private final Resources resources;

    /** Removal on behalf of one run in one cloud. */
    public Remover(RunContext run, Cloud cloud) {
        this.run = run;
        this.custody = new Custody(run, cloud);
        this.cloud = cloud;
        this.resources = run.ledger().resources();
    }

    /** The order in which resources are removed. */
    public static List<ResourceRecord> ordered(List<ResourceRecord> records) {
        return records.stream().sorted(ORDER).toList();
    }

    /**
     * Removes everything on the list that is of this cloud and may still stand, in all regions at once: nothing in one
     * depends on anything in another.
     *
     * @return what was removed
     * @throws CloudUnavailable if something would not go; everything else is gone
     */
    public List<ResourceRecord> removeAll(List<ResourceRecord> records) {
        Map<Region, List<ResourceRecord>> regions = ordered(records).stream()
                .filter(record -> record.provider() == cloud.provider())
                .collect(groupingBy(ResourceRecord::region, LinkedHashMap::new, toList()));
        List<Outcome> outcomes = run.fanout().map(List.copyOf(regions.values()), this::removeInOrder);
        outcomes.stream()
                .flatMap(outcome -> outcome.failures().stream())
                .findFirst()
                .ifPresent(failure -> {
                    throw failure;
                });
        return ordered(
                outcomes.stream().flatMap(outcome -> outcome.removed().stream()).toList());
    }

    /** What went in one region, and what would not. */
    private record Outcome(List<ResourceRecord> removed, List<FoundryException> failures) {}

    private Outcome removeInOrder(List<ResourceRecord> records) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        for (ResourceRecord record : records) {
            if (stands(record)) {
                try {
                    remove(record, outcome.failures().isEmpty());
                    outcome.removed().add(record);
                } catch (CloudRefused | CloudUnavailable e) {
                    run.log().warning(record.kind().word() + " " + record.name() + " is still there: " + e.sentences());
                    outcome.failures().add(e);
                }
            }
        }
        return outcome;
    }

    /** A child may have gone with its parent since the list was made. */
    private boolean stands(ResourceRecord record) {
        return resources.find(record.id()).filter(now -> now.state().standing()).isPresent();
    }

    /** @param hopeful whether all that may use it has gone, or is on its way out */
    private void remove(ResourceRecord record, boolean hopeful) {
        run.heartbeat();
        run.log().removing(record.kind(), record.name());
        Optional<ResourceRef> ref = record.ref().or(() -> search(record));
        if (ref.isPresent()) {
            awaitShown(record, ref.get());
            for (ResourceRef child : custody.patiently(() -> cloud.removal().children(ref.get()))) {
                resources.adopt(run.hold(), record, child);
            }
            resources.removing(run.hold(), record.id());
            run.at("remove." + record.kind().word() + ".intended");
            vanish(record, ref.get(), hopeful);
            run.at("remove." + record.kind().word() + ".called");
        }
        resources.gone(run.hold(), record.id());
        run.log().removed(record.kind(), record.name());
        run.at("remove." + record.kind().word() + ".recorded");
        removeChildren(record, hopeful);
    }

    /** What came with it and did not go with it. */
    private void removeChildren(ResourceRecord parent, boolean hopeful) {
        for (ResourceRecord child : resources.ofRun(parent.runId())) {
            if (parent.id().equals(child.parent()) && child.state().standing()) {
                remove(child, hopeful);
            }
        }
    }

    /** A creation may have died unanswered: the name is asked for until the cloud can no longer deny it. */
    private Optional<ResourceRef> search(ResourceRecord record) {
        return run.poll()
                .within(
                        cloud.pace(custody.doubt()),
                        () -> custody.patiently(
                                () -> cloud.removal().find(record.kind(), record.region(), record.name())));
    }

    /** A cloud that does not show a fresh resource yet shows nothing of what came with it either. */
    private void awaitShown(ResourceRecord record, ResourceRef ref) {
        run.poll().untilTrue("A sign of " + ref, cloud.pace(LIMIT), () -> isSettled(record) || exists(ref));
    }

    private void vanish(ResourceRecord record, ResourceRef ref, boolean hopeful) {
        Leave leave = new Leave(ref, hopeful);
        run.poll().untilTrue("The end of " + ref, cloud.pace(LIMIT), () -> leave.taken() && isSettled(record));
    }

    private boolean exists(ResourceRef ref) {
        return custody.patiently(() -> cloud.removal().exists(ref));
    }

    /** Whether the cloud can no longer deny what was written down then. */
    private boolean isSettled(ResourceRecord record) {
        return !run.poll().clock().instant().isBefore(custody.certain(record.updated()));
    }

    /** Sees one resource off: asks it to go until it may, and once more where it was only not shown yet. */
    private final class Leave {

        private final ResourceRef ref;
        private final boolean hopeful;
        private boolean asked;
        private boolean unseen;

        Leave(ResourceRef ref, boolean hopeful) {
            this.ref = ref;
            this.hopeful = hopeful;
        }

        /** Whether it may go and is not shown any more. */
        boolean taken() {
            asked = asked || ask();
            boolean there = exists(ref);
            if (there && unseen) {
                asked = false;
            }
            unseen = !there;
            return asked && unseen;
        }

        /**
         * Refused is asked again, while what uses it may be on its way out. Where something before it would not go, it is
         * that: asking for minutes would be a storm.
         */
        private boolean ask() {
            try {
                custody.patiently(() -> {
                    cloud.removal().remove(ref);
                    return true;
                });
                return true;
            } catch (CloudRefused e) {
                if (!hopeful) {
                    throw e;
                }
                run.log().note(e.what());
                return false;
            }
        }
    }
}
