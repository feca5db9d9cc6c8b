package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.ImageFacts;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRegion;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseState;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.publish.Progress.Step;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Abandoned;
import io.jenkins.plugins.workshopfoundry.run.Attempt;
import io.jenkins.plugins.workshopfoundry.run.Custody;
import io.jenkins.plugins.workshopfoundry.run.DurableWork;
import io.jenkins.plugins.workshopfoundry.run.Json;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * From a baked image to a release: copies in every region, opened and read back. One region's failure does not keep the
 * others; the run is done then too, and publishing the same again works on what has failed alone.
 */
public final class PublishRun implements DurableWork<Release> {

    private final RunRecord record;
    private final PublishRequest request;
    private final BakedImage image;
    private final Tools tools;

    /**
     * @param record the run; its subject is the release's id
     * @param request what to publish
     * @param image the image
     * @param tools what to work with
     */
    public PublishRun(RunRecord record, PublishRequest request, BakedImage image, Tools tools) {
        this.record = record;
        this.request = request;
        this.image = image;
        this.tools = tools;
    }

    /** The regions that this run works on. */
    record Pending(List<Region> regions) {}

    /** The ledger says how each region ended. */
    record Recorded(int published, int failed) {}

    @Override
    public Release perform(RunContext run) {
        PublishPlan plan = plan(run);
        Copies copies = new Copies(run, tools);
        Offering offering = new Offering(run, tools, plan);
        Pending pending = run.stage("preflight", Pending.class, () -> preflight(run, plan));
        Progress begun = run.stage("copy", Progress.class, () -> copy(run, plan, copies, pending));
        Progress there = run.stage("await", Progress.class, () -> copies.await(begun));
        Progress opened = run.stage("open", Progress.class, () -> offering.open(there));
        Progress dated = run.stage("deprecate", Progress.class, () -> offering.deprecate(opened));
        Progress seen = run.stage("verify", Progress.class, () -> offering.verify(dated));
        run.stage("record", Recorded.class, () -> record(run, seen));
        return Release.restore(known(run).orElseThrow());
    }

    @Override
    public void undone(RunContext run) {
        Abandoned.closed(run, record.subject());
    }

    /** Counted from its first publication, so that publishing it again is the same plan. */
    private PublishPlan plan(RunContext run) {
        Instant first = known(run).map(ReleaseRecord::created).orElse(record.created());
        return PublishPlan.of(request, image, first);
    }

    private Optional<ReleaseRecord> known(RunContext run) {
        return run.ledger().releases().find(record.subject());
    }

    private Pending preflight(RunContext run, PublishPlan plan) {
        List<Region> wanting = wanting(run, plan);
        List<Problem> obstacles = new Custody(run, tools.cloud())
                        .patiently(() -> tools.publishing()
                                .check(
                                        copies(run, plan, wanting),
                                        plan.details().audience()))
                        .stream()
                        .filter(Problem::isError)
                        .toList();
        if (!obstacles.isEmpty()) {
            throw new CloudRefused(
                    obstacles.stream().map(Problem::what).distinct().collect(Collectors.joining(" ")),
                    obstacles.stream().map(Problem::remedy).distinct().collect(Collectors.joining(" ")));
        }
        run.ledger().releases().record(run.hold(), release(run, plan));
        return new Pending(wanting);
    }

    /** Where it is not published as it is asked for now. */
    private List<Region> wanting(RunContext run, PublishPlan plan) {
        Optional<ReleaseRecord> before = known(run);
        boolean same = before.map(known -> Json.read(known.details(), ReleaseDetails.class))
                .filter(plan.details()::equals)
                .isPresent();
        Map<Region, ResourceRef> published = before.map(this::published).orElse(Map.of());
        Set<ResourceRef> there = there(run, List.copyOf(published.values()));
        return request.regions().stream()
                .filter(region -> !same
                        || Optional.ofNullable(published.get(region))
                                .filter(there::contains)
                                .isEmpty())
                .toList();
    }

    /** Which of these the cloud still knows; where it does not say, all of them. */
    private Set<ResourceRef> there(RunContext run, List<ResourceRef> copies) {
        if (copies.isEmpty()) {
            return Set.of();
        }
        Custody custody = new Custody(run, tools.cloud());
        Map<ResourceRef, ImageFacts> facts = Attempt.of(
                        () -> custody.patiently(() -> tools.publishing().facts(copies)))
                .value();
        return facts == null ? Set.copyOf(copies) : facts.keySet();
    }

    private Map<Region, ResourceRef> published(ReleaseRecord release) {
        Map<Region, ResourceRef> published = new TreeMap<>(Comparator.comparing(Region::name));
        for (ReleaseRegion row : release.regions()) {
            String copy = row.image();
            if (row.state() == ReleaseState.PUBLISHED && copy != null) {
                published.put(
                        row.region(), new ResourceRef(release.provider(), row.region(), ResourceKind.IMAGE, copy));
            }
        }
        return published;
    }

    private ReleaseRecord release(RunContext run, PublishPlan plan) {
        return new ReleaseRecord(
                record.subject(),
                plan.image().id(),
                tools.cloud().provider(),
                plan.title().name(),
                plan.title().version(),
                plan.title().toString(),
                plan.title().kind(),
                Json.write(plan.details()),
                false,
                known(run).map(ReleaseRecord::created).orElse(record.created()),
                List.of());
    }

    private List<Creation.Copy> copies(RunContext run, PublishPlan plan, List<Region> regions) {
        OwnershipLabels labels = new OwnershipLabels(
                record.controller(), run.id(), record.subject(), record.subject(), null, record.created());
        return regions.stream().map(region -> plan.copy(region, labels)).toList();
    }

    private Progress copy(RunContext run, PublishPlan plan, Copies copies, Pending pending) {
        pending.regions().forEach(region -> row(run, Step.begin(region), ReleaseState.COPYING));
        Progress begun = copies.begin(copies(run, plan, pending.regions()));
        begun.alive().forEach(step -> row(run, step, ReleaseState.COPYING));
        return begun;
    }

    private Recorded record(RunContext run, Progress seen) {
        seen.steps().forEach(step -> {
            row(run, step, step.alive() ? ReleaseState.PUBLISHED : ReleaseState.FAILED);
            Optional.ofNullable(step.problem()).ifPresent(why -> run.log().warning(step.region() + ": " + why));
        });
        int published = seen.alive().size();
        return new Recorded(published, seen.steps().size() - published);
    }

    private void row(RunContext run, Step step, ReleaseState state) {
        ResourceRef copy = step.image();
        Instant now = run.poll().clock().instant();
        run.ledger()
                .releases()
                .region(
                        run.hold(),
                        record.subject(),
                        new ReleaseRegion(
                                step.region(),
                                state,
                                copy == null ? null : copy.id(),
                                step.snapshots().stream().map(ResourceRef::id).toList(),
                                state == ReleaseState.PUBLISHED ? now : null,
                                step.problem()));
    }
}
