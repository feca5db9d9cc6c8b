package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Bench;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Capture;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Contents;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Done;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Inputs;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Made;
import io.jenkins.plugins.workshopfoundry.cloud.ImageSpec;
import io.jenkins.plugins.workshopfoundry.cloud.Images.ImageView;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.machine.Kit;
import io.jenkins.plugins.workshopfoundry.machine.Machinist;
import io.jenkins.plugins.workshopfoundry.machine.Script;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Custody;
import io.jenkins.plugins.workshopfoundry.run.Remover;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The machine that becomes the image. */
final class BuildMachine {

    /** Packages, pulls and builds of a large workshop on a slow network. */
    private static final Duration PROVISION = Duration.ofHours(2);

    /** Searching 100 GB for secrets. */
    private static final Duration SEAL = Duration.ofMinutes(30);

    /** A cloud copies 100 GB of disk into an image. */
    private static final Duration IMAGE = Duration.ofHours(1);

    /** How long a machine that may be locked is asked to open. */
    private static final Duration LOCKED = Duration.ofMinutes(1);

    /** Reading a list of packages or images. */
    private static final Duration ASK = Duration.ofMinutes(1);

    private final RunContext run;
    private final Tools tools;
    private final RunRecord record;
    private final BakeRequest request;
    private final Capture capture;
    private final Inputs inputs;
    private final Custody custody;
    private final Machinist machinist;

    BuildMachine(RunContext run, Tools tools, RunRecord record, BakeRequest request, Capture capture, Inputs inputs) {
        this.run = run;
        this.tools = tools;
        this.record = record;
        this.request = request;
        this.capture = capture;
        this.inputs = inputs;
        this.custody = new Custody(run, tools.cloud());
        this.machinist = new Machinist(run, custody, tools.remotes(), tools.vault());
    }

    /** Makes the machine and waits until it can be logged into. */
    Bench make() {
        BakeMachineSpecs specs = new BakeMachineSpecs(tools, record, request, capture.plan(), run);
        String key = machinist.key(run.id()).publicLine();
        ResourceRecord machine = machinist.make(specs.build(inputs.base(), key));
        machinist.reach(machine, machinist.key(run.id()));
        return new Bench(machine.id());
    }

    /** Brings the scripts, the plan and the workshop. */
    Done upload(Bench bench) {
        Remote remote = reach(bench);
        Kit kit = Kit.with(capture.plan().files());
        remote.upload(kit, Kit.DIRECTORY, sent -> {});
        Remote.Upload tree = tools.captures().open(capture.tree());
        remote.upload(tree, capture.plan().contentDirectory(), sent -> run.log().progress("upload", sent, tree.size()));
        return Done.YES;
    }

    /** Installs and builds, and reads back what came of it. */
    Contents provision(Bench bench) {
        Remote remote = reach(bench);
        long deadline = record.created().plus(tools.limit()).getEpochSecond();
        remote.run(Kit.DIRECTORY + "/bin/deadline set " + deadline, "", Duration.ofMinutes(1));
        new Script(run.poll(), run.log(), remote)
                .follow("provisioning", run.id() + "-provision", Kit.DIRECTORY + "/bin/provision", PROVISION);
        String list = capture.plan().kind().equals("compose")
                ? remote.run("cat " + Kit.DIRECTORY + "/image/images.tsv", "", ASK)
                : "";
        return new Contents(DockerImages.parse(list), Packages.parse(remote.run(Packages.COMMAND, "", ASK)));
    }

    /** Removes what must not be in an image, and searches for what was missed. */
    Done seal(Bench bench) {
        Remote remote = reach(bench);
        new Script(run.poll(), run.log(), remote)
                .follow("sealing", run.id() + "-seal", Kit.DIRECTORY + "/bin/seal", SEAL);
        return Done.YES;
    }

    /**
     * Takes the machine's own keys away and stops it. After that nobody can log in, so that a bake that died in here finds
     * the machine locked and only stops it; the boot test refuses an image that was not sealed to the end.
     */
    Done stop(Bench bench) {
        ResourceRef machine = ref(bench);
        if (tools.cloud().machines().describe(machine).state() == MachineView.State.RUNNING) {
            try {
                machinist
                        .reach(resource(bench), machinist.key(run.id()), LOCKED)
                        .run(Kit.DIRECTORY + "/bin/seal finish --stay", "", Duration.ofMinutes(5));
            } catch (CloudRefused | CloudUnavailable e) {
                run.log().note("The machine cannot be logged into any more: " + e.what());
            }
        }
        custody.patiently(() -> {
            tools.cloud().machines().stop(machine);
            return true;
        });
        return Done.YES;
    }

    /** Makes the image and waits until it can start machines. */
    Made image(Bench bench) {
        BakePlan plan = capture.plan();
        ImageSpec spec = new ImageSpec(
                request.region(),
                BakeMachineSpecs.labels(run, record, record.subject(), null),
                ref(bench),
                Map.of("name", plan.name(), "version", plan.version()));
        List<ResourceRecord> made =
                tools.cloud().images().plan(spec).stream().map(custody::create).toList();
        ResourceRecord image = made.get(made.size() - 1);
        ResourceRef ref = image.ref().orElseThrow();
        run.poll().untilTrue("Image " + ref.id(), tools.cloud().pace(IMAGE), () -> available(ref));
        custody.adopt(image);
        return new Made(image.id(), ref);
    }

    private boolean available(ResourceRef image) {
        ImageView view = custody.patiently(() -> tools.cloud().images().describe(image));
        if (view == ImageView.FAILED) {
            throw new CloudRefused(
                    "The cloud could not make image " + image.id() + ".", "Look at it in the cloud's console.");
        }
        return view == ImageView.AVAILABLE;
    }

    /** Removes the build machine and all that came with it; the image stays. */
    Done clear(Bench bench) {
        List<ResourceRecord> temporary = run.ledger().resources().ofRun(run.id()).stream()
                .filter(made -> made.group() == null)
                .toList();
        new Remover(run, tools.cloud()).removeAll(temporary);
        return Done.YES;
    }

    private Remote reach(Bench bench) {
        return machinist.reach(resource(bench), machinist.key(run.id()));
    }

    private ResourceRef ref(Bench bench) {
        return resource(bench).ref().orElseThrow();
    }

    private ResourceRecord resource(Bench bench) {
        return run.ledger().resources().find(bench.machine()).orElseThrow();
    }
}
