package io.jenkins.plugins.workshopfoundry.teardown;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a sweep should do. It asks the ledger first: where that cannot be read, nothing is found, and nothing may be
 * removed.
 */
public final class SweepPlanner {

    private final Ledger ledger;
    private final List<Cloud> clouds;
    private final Fanout fanout;

    /**
     * @param clouds where to look for orphans
     * @param fanout how several regions are asked
     */
    public SweepPlanner(Ledger ledger, List<Cloud> clouds, Fanout fanout) {
        this.ledger = ledger;
        this.clouds = List.copyOf(clouds);
        this.fanout = fanout;
    }

    /** The same for each cloud by itself: one that does not answer hides no orphans of the others. */
    public List<SweepPlanner> byCloud() {
        return clouds.stream()
                .map(cloud -> new SweepPlanner(ledger, List.of(cloud), fanout))
                .toList();
    }

    /** The plan at this time, with every classroom that this controller can remove. */
    public SweepPlan plan(SweepSettings settings, Instant now) {
        return plan(settings, now, true);
    }

    /**
     * The plan at this time.
     *
     * @param shared whether classrooms that other controllers opened go too; those on the local cloud never do, because
     *     this host's engine would deny that they are there
     */
    public SweepPlan plan(SweepSettings settings, Instant now, boolean shared) {
        List<ClassroomRecord> over = settings.expired() ? over(settings.grace(), now, shared) : List.of();
        List<RunRecord> abandoned = settings.expired() ? abandoned(settings, now) : List.of();
        List<OwnedResource> orphans = settings.orphans() ? orphans(settings.grace(), now) : List.of();
        return new SweepPlan(over, abandoned, orphans, 0).capped(settings.cap());
    }

    private List<ClassroomRecord> over(Duration grace, Instant now, boolean shared) {
        return ledger.classrooms().standing().stream()
                .filter(room -> room.expires().plus(grace).isBefore(now))
                .filter(room -> (shared && room.provider() != Provider.LOCAL) || isOurs(room))
                .toList();
    }

    private boolean isOurs(ClassroomRecord room) {
        return ledger.runs().about(room.id()).stream()
                .anyMatch(run -> run.controller().equals(ledger.controller()));
    }

    /** A run that is being cancelled waits for nobody to resume it. */
    private List<RunRecord> abandoned(SweepSettings settings, Instant now) {
        return ledger.runs().open().stream()
                .filter(run -> run.controller().equals(ledger.controller()))
                .filter(run -> run.leaseUntil().isBefore(now))
                .filter(run -> {
                    Duration spared = run.status() == RunStatus.CANCELLING ? settings.grace() : settings.abandoned();
                    return run.updated().plus(spared).isBefore(now);
                })
                .toList();
    }

    private List<OwnedResource> orphans(Duration grace, Instant now) {
        return clouds.stream()
                .flatMap(cloud ->
                        Residue.in(cloud, fanout, ledger.controller(), owned -> isOrphan(owned, grace, now)).stream())
                .toList();
    }

    private boolean isOrphan(OwnedResource owned, Duration grace, Instant now) {
        return owned.labels().created().plus(grace).isBefore(now) && !belongsToTheLiving(owned);
    }

    private boolean belongsToTheLiving(OwnedResource owned) {
        Optional<ResourceRecord> known = ledger.resources()
                .known(owned.ref())
                .or(() -> ledger.resources()
                        .named(
                                owned.ref().provider(),
                                owned.ref().region(),
                                owned.ref().kind(),
                                owned.labels().name()));
        String run = known.map(ResourceRecord::runId).orElse(owned.labels().run());
        String group = known.map(ResourceRecord::group).orElse(owned.labels().group());
        return runLives(run) || groupLives(group);
    }

    private boolean runLives(String id) {
        return ledger.runs().find(id).filter(run -> !run.status().ended()).isPresent();
    }

    private boolean groupLives(@Nullable String id) {
        if (id == null) {
            return false;
        }
        return ledger.classrooms()
                        .find(id)
                        .filter(room -> room.state() != ClassroomState.CLOSED)
                        .isPresent()
                || ledger.images().find(id).filter(image -> !isRemoved(image)).isPresent()
                || ledger.releases()
                        .find(id)
                        .filter(release -> !release.removed())
                        .isPresent();
    }

    private static boolean isRemoved(ImageRecord image) {
        return image.removed();
    }
}
