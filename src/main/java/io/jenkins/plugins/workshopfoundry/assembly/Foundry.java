package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.classroom.Reception;
import io.jenkins.plugins.workshopfoundry.classroom.SeatSecrets;
import io.jenkins.plugins.workshopfoundry.classroom.Upkeep;
import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.InvalidWorkshop;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.provision.Replaced;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.run.Runner;
import io.jenkins.plugins.workshopfoundry.teardown.Sweep;
import io.jenkins.plugins.workshopfoundry.teardown.SweepPlan;
import io.jenkins.plugins.workshopfoundry.teardown.SweepPlanner;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import io.jenkins.plugins.workshopfoundry.teardown.Teardown;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownPlan;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import io.jenkins.plugins.workshopfoundry.validate.ValidationReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The engine: everything that a command line, a server or Jenkins can ask for. Every method may throw a {@link
 * io.jenkins.plugins.workshopfoundry.problem.FoundryException}, which says what, where and what to do.
 */
public final class Foundry {

    private final Parts parts;
    private final Works works;
    private final Beginnings beginnings;
    private final Runner runner;
    private final Teardown teardown;
    private final WayBack wayBack;
    private final Publications publications;
    private final Desk desk;

    /** An engine of these parts. */
    public Foundry(Parts parts) {
        this.parts = parts;
        this.works = new Works(parts);
        this.beginnings = new Beginnings(parts, works);
        this.runner = parts.runner();
        this.publications = new Publications(parts, works);
        this.teardown = new Teardown(parts.ledger(), parts.sites(), runner, parts.poll());
        this.wayBack = new WayBack(parts, teardown);
        this.desk = new Desk(parts);
    }

    /** Looks at a directory; never throws for anything that is wrong with it. */
    public ValidationReport validate(Path directory) {
        return parts.validator().validate(directory);
    }

    /** The same and, when nothing is wrong with it, what the bake's cloud would refuse; nothing is created there. */
    public ValidationReport validate(Path directory, BakeRequest request) {
        return beginnings.report(directory, request);
    }

    /**
     * Bakes a workshop, or answers with the image that was baked from the same inputs.
     *
     * @throws InvalidWorkshop if it has errors; nothing was started
     * @throws CloudRefused if its cloud would refuse it, with every reason; nothing was started
     */
    public BakedImage bake(Path directory, BakeRequest request, RunLog log) {
        return beginBake(directory, request).finish(log);
    }

    /** Records a {@link #bake}; the directory is needed until its stage "capture" is done, and never again. */
    public Begun<BakedImage> beginBake(Path directory, BakeRequest request) {
        return beginnings.bake(directory, request);
    }

    /**
     * Publishes an image: copies in every region of the request at once, opened to its audience and read back. The same
     * again works on the regions that failed, alone; more regions or another audience extend or change the release.
     *
     * @return the release, with what failed in {@link Release#failed()}
     * @throws CloudRefused if any region would refuse it, with every reason; nothing was created
     * @throws InvalidRequest if its cloud is one place, or the name is another image's release
     */
    public Release publish(PublishRequest request, RunLog log) {
        return beginPublish(request).finish(log);
    }

    /** Records a {@link #publish}; one of the same that has not ended is gone on with. */
    public Begun<Release> beginPublish(PublishRequest request) {
        return publications.begin(request);
    }

    /** Releases, pins and pruning. */
    public Shelf shelf() {
        return new Shelf(publications, new Pruning(parts, teardown), new Papers(ledger()));
    }

    /**
     * What a classroom will cost until its end, by list prices; asks no cloud.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if there is no such image, or no copy there
     */
    public Estimate forecast(ProvisionRequest request) {
        return desk().forecast(works.origin(request), request.seats(), request.ttl());
    }

    /**
     * The image, or the release's copy, from which a classroom would start.
     *
     * @throws InvalidRequest if there is none, or none in the region
     */
    public BakedImage origin(ProvisionRequest request) {
        return works.origin(request);
    }

    /** Opens a classroom from an image. */
    public Classroom provision(ProvisionRequest request, RunLog log) {
        return beginProvision(request).finish(log);
    }

    /** Records a {@link #provision}. */
    public Begun<Classroom> beginProvision(ProvisionRequest request) {
        return beginnings.provision(request);
    }

    /**
     * Goes on with a run: what came of it is a {@link BakedImage}, {@link Release}, {@link Classroom}, {@link
     * Replaced} or {@link TeardownResult}. One that is done answers the same again.
     */
    public Object resume(String runId, RunLog log) {
        RunRecord record = run(runId);
        log.run(record.id(), "resume " + record.kind().word());
        return works.resume(record, wayBack, log);
    }

    /** Cancels a run and removes what it made; ended already: a no-op. */
    public void cancel(String runId, RunLog log) {
        teardown.cancel(runId, log);
    }

    /** Asks for a run to be cancelled, and leaves the removing to whoever works on it; ended already: a no-op. */
    public void requestCancel(String runId) {
        ledger().runs().requestCancel(run(runId).id(), null);
    }

    /** What a teardown of a classroom, an image with its releases, or a release would remove. */
    public TeardownPlan teardownPlan(String id) {
        known(id);
        List<ResourceRecord> all = new ArrayList<>();
        wayBack.goingWith(id).forEach(each -> all.addAll(ledger().resources().ofGroup(each)));
        return TeardownPlan.of(id, all);
    }

    /**
     * Removes a classroom, an image with every release of it, or a release, and all that belongs to it, in every region.
     *
     * @throws InvalidRequest if it, or a release of it, is pinned
     */
    public TeardownResult teardown(String id, RunLog log) {
        return beginTeardown(id).finish(log);
    }

    /** Records a {@link #teardown}; one of the same thing that has not ended is gone on with. */
    public Begun<TeardownResult> beginTeardown(String id) {
        known(id);
        publications.refusePinned(wayBack.goingWith(id));
        RunRecord record = wayBack.begin(id);
        return new Begun<>(record, "teardown " + id, log -> wayBack.finish(record, log));
    }

    /** What a sweep would do now. */
    public SweepPlan sweepPlan(SweepSettings settings) {
        List<io.jenkins.plugins.workshopfoundry.cloud.Cloud> clouds =
                parts.sites().all().stream().map(site -> site.cloud()).toList();
        return new SweepPlanner(ledger(), clouds, parts.fanout())
                .plan(settings, parts.poll().clock().instant());
    }

    /** Does what the plan says. */
    public TeardownResult sweep(SweepPlan plan, RunLog log) {
        return new Sweep(teardown).carryOut(plan, log);
    }

    /** What there is. */
    public Overview overview() {
        return new Overview(
                ledger().images().all(),
                ledger().classrooms().standing(),
                ledger().runs().open());
    }

    /**
     * All that is known about one id.
     *
     * @throws InvalidRequest if nothing has that id
     */
    public Details details(String id) {
        Optional<RunRecord> run = ledger().runs().find(id);
        if (run.isEmpty()) {
            known(id);
        }
        return new Details(
                ledger().images().find(id),
                ledger().releases().find(id),
                ledger().classrooms().find(id),
                run,
                ledger().classrooms().seats(id),
                ledger().runs().stages(id),
                ledger().runs().about(id),
                run.isPresent()
                        ? ledger().resources().ofRun(id)
                        : ledger().resources().ofGroup(id));
    }

    /** The code with which learners come into a classroom. */
    public String joinCode(String classroom) {
        known(classroom);
        return new SeatSecrets(parts.vault(), classroom).joinCode();
    }

    /** Where learners come in. */
    public Reception reception() {
        return new Reception(
                ledger(), parts.vault(), parts.poll().clock(), parts.chance().secrets());
    }

    /** What is to happen when nobody is calling. */
    public Agenda agenda() {
        return new Agenda(parts, works, new Sweep(teardown));
    }

    /** What pages ask for. */
    public Desk desk() {
        return desk;
    }

    /** What a teacher does with an open classroom. */
    public Upkeep upkeep() {
        return new Upkeep(ledger(), parts.sites(), parts.vault(), parts.poll(), new Replacements(parts, works));
    }

    private Ledger ledger() {
        return parts.ledger();
    }

    private RunRecord run(String id) {
        return ledger().runs()
                .find(id)
                .orElseThrow(
                        () -> new InvalidRequest(
                                "There is no run " + id + ".",
                                "'workshop list' shows the runs that have not ended; in Jenkins, the log of a build names its run."));
    }

    private void known(String id) {
        if (ledger().classrooms().find(id).isEmpty()
                && ledger().images().find(id).isEmpty()
                && ledger().releases().find(id).isEmpty()
                && ledger().runs().about(id).isEmpty()) {
            throw new InvalidRequest(
                    "Nothing has the id " + id + ".",
                    "'workshop list', or Jenkins' page Workshops, shows what there is.");
        }
    }
}
