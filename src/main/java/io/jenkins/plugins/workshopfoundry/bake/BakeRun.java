package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Bench;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Booted;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Capture;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Contents;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Done;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Inputs;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Made;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Reuse;
import io.jenkins.plugins.workshopfoundry.cloud.Images.BaseImage;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.run.Abandoned;
import io.jenkins.plugins.workshopfoundry.run.DurableWork;
import io.jenkins.plugins.workshopfoundry.run.Json;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import io.jenkins.plugins.workshopfoundry.validate.ValidatedWorkshop;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From a validated workshop to an image that has proved itself. */
public final class BakeRun implements DurableWork<BakedImage> {

    private final RunRecord record;
    private final BakeRequest request;
    private final Tools tools;
    private final @Nullable ValidatedWorkshop workshop;

    /**
     * @param record the run; its subject is the image's id
     * @param request what to bake
     * @param tools what to work with
     * @param workshop the workshop, or null when a run is resumed that has captured it
     */
    public BakeRun(RunRecord record, BakeRequest request, Tools tools, @Nullable ValidatedWorkshop workshop) {
        this.record = record;
        this.request = request;
        this.tools = tools;
        this.workshop = workshop;
    }

    @Override
    public BakedImage perform(RunContext run) {
        Capture capture = run.stage("capture", Capture.class, this::capture);
        Inputs inputs = run.stage("base", Inputs.class, () -> inputs(run, capture));
        Reuse reuse = run.stage("reuse", Reuse.class, () -> reuse(run, inputs));
        if (!reuse.imageId().isEmpty()) {
            return baked(run, reuse.imageId());
        }
        BuildMachine machine = new BuildMachine(run, tools, record, request, capture, inputs);
        Bench bench = run.stage("machine", Bench.class, machine::make);
        run.stage("upload", Done.class, () -> machine.upload(bench));
        Contents contents = run.stage("provision", Contents.class, () -> machine.provision(bench));
        run.stage("seal", Done.class, () -> machine.seal(bench));
        run.stage("stop", Done.class, () -> machine.stop(bench));
        Made made = run.stage("image", Made.class, () -> machine.image(bench));
        run.stage("clear", Done.class, () -> machine.clear(bench));
        BootTest test = new BootTest(run, tools, record, request, capture.plan(), made);
        Booted plain = run.stage("boot test", Booted.class, test::plain);
        Booted seats = run.stage("seat test", Booted.class, test::seats);
        run.stage("record", Done.class, () -> record(run, capture, inputs, contents, made, plain, seats));
        return baked(run, record.subject());
    }

    /** A cancel may come after the image was recorded and before the run had ended. */
    @Override
    public void undone(RunContext run) {
        Abandoned.closed(run, record.subject());
    }

    private Capture capture() {
        if (workshop == null) {
            throw new InvalidRequest(
                    "Run " + record.id() + " stopped before it had captured its workshop.",
                    "Bake the workshop's directory again.");
        }
        BakePlan plan = BakePlan.of(workshop, request.version());
        return new Capture(tools.captures().keep(workshop), plan);
    }

    private Inputs inputs(RunContext run, Capture capture) {
        BakePlan plan = capture.plan();
        String from = request.baseImage() == null ? plan.base() : request.baseImage();
        BaseImage base = tools.cloud().images().base(from, plan.architecture(), request.region(), run.log()::output);
        return new Inputs(base.image(), InputDigest.of(capture, base.digest()));
    }

    private Reuse reuse(RunContext run, Inputs inputs) {
        if (request.fresh()) {
            return new Reuse("");
        }
        Optional<ImageRecord> same =
                run.ledger().images().sameInputs(tools.cloud().provider(), request.region(), inputs.digest());
        Optional<ImageRecord> standing =
                same.filter(image -> tools.cloud().removal().exists(image.ref()));
        standing.ifPresent(image -> run.log().note("Nothing has changed since image " + image.id() + " was baked."));
        return new Reuse(standing.map(ImageRecord::id).orElse(""));
    }

    private BakedImage baked(RunContext run, String imageId) {
        return BakedImage.restore(run.ledger().images().find(imageId).orElseThrow());
    }

    private Done record(
            RunContext run, Capture capture, Inputs inputs, Contents contents, Made made, Booted plain, Booted seats) {
        BakePlan plan = capture.plan();
        TreeMap<String, Long> boot = new TreeMap<>();
        plain.millis().forEach((what, millis) -> boot.put("plain " + what, millis));
        seats.millis().forEach((what, millis) -> boot.put("seats " + what, millis));
        ImageDetails details = new ImageDetails(
                plan.kind(), plan.architecture(), plan.diskGb(), plan.seating(), contents.images(), boot);
        run.ledger()
                .images()
                .record(
                        run.hold(),
                        new ImageRecord(
                                record.subject(),
                                plan.name(),
                                plan.version(),
                                made.ref(),
                                inputs.digest(),
                                Json.write(details),
                                false,
                                record.created()));
        return Done.YES;
    }
}
