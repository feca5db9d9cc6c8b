package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakeRun;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.machine.Sites;
import io.jenkins.plugins.workshopfoundry.machine.Sites.Site;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ClassroomRun;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.provision.ReplaceRequest;
import io.jenkins.plugins.workshopfoundry.provision.ReplaceRun;
import io.jenkins.plugins.workshopfoundry.provision.Replaced;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.PublishRun;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.run.DurableWork;
import io.jenkins.plugins.workshopfoundry.run.Json;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.teardown.OrphanRun;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownRun;
import io.jenkins.plugins.workshopfoundry.validate.ValidatedWorkshop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run does, found from what the ledger says of it. */
final class Works {

    private static final String ORPHANS = "orphans";

    private final Parts parts;

    Works(Parts parts) {
        this.parts = parts;
    }

    /** The work of any run, as it is gone on with. */
    DurableWork<?> of(RunRecord record) {
        return switch (record.kind()) {
            case BAKE -> bake(record, null);
            case PROVISION -> provision(record);
            case TEARDOWN ->
                record.subject().equals(ORPHANS)
                        ? new OrphanRun(List.of(), sites(record))
                        : new TeardownRun(record, sites(record));
            case PUBLISH -> publish(record);
            case REPLACE -> replace(record);
        };
    }

    /** Goes on with a run; one that has ended is asked what came of it. */
    Object resume(RunRecord record, WayBack wayBack, RunLog log) {
        DurableWork<?> work = parts.asked(log, () -> of(record));
        if (record.status().ended()) {
            return parts.runner().recall(record, work, log);
        }
        boolean group = record.kind() == RunKind.TEARDOWN && !record.subject().equals(ORPHANS);
        return group ? wayBack.finish(record, log) : parts.runner().perform(record, work, log);
    }

    DurableWork<BakedImage> bake(RunRecord record, @Nullable ValidatedWorkshop workshop) {
        BakeRequest request = Json.read(record.request(), BakeRequest.class);
        Site site = sites(record).site(request.provider());
        return new BakeRun(
                record,
                request,
                new io.jenkins.plugins.workshopfoundry.bake.Tools(
                        site.cloud(),
                        site.remotes(),
                        parts.vault(),
                        parts.captures(),
                        io.jenkins.plugins.workshopfoundry.bake.Tools.LIMIT),
                workshop);
    }

    /** An image whose release is under way may have been pruned: what it was is still known. */
    DurableWork<Release> publish(RunRecord record) {
        PublishRequest request = Json.read(record.request(), PublishRequest.class);
        ImageRecord image = parts.ledger()
                .images()
                .find(request.imageId())
                .orElseThrow(() -> new InvalidRequest(
                        "There is no image " + request.imageId() + ".",
                        "'workshop list', or Jenkins' page Workshops, shows the images there are."));
        return new PublishRun(record, request, BakedImage.restore(image), publishing(sites(record), image));
    }

    /** What publishing an image works with; refused where its cloud cannot. */
    io.jenkins.plugins.workshopfoundry.publish.Tools publishing(Sites sites, ImageRecord image) {
        return io.jenkins.plugins.workshopfoundry.publish.Tools.of(
                sites.of(image.ref().provider()), parts.fanout());
    }

    DurableWork<Classroom> provision(RunRecord record) {
        ProvisionRequest request = Json.read(record.request(), ProvisionRequest.class);
        BakedImage image = origin(request);
        return new ClassroomRun(record, request, image, provisioning(record, image));
    }

    DurableWork<Replaced> replace(RunRecord record) {
        ProvisionRequest opened = opened(record.subject());
        BakedImage image = origin(opened);
        return new ReplaceRun(record, ReplaceRequest.of(record), opened.spot(), image, provisioning(record, image));
    }

    private io.jenkins.plugins.workshopfoundry.provision.Tools provisioning(RunRecord record, BakedImage image) {
        Site site = sites(record).site(image.ref().provider());
        return new io.jenkins.plugins.workshopfoundry.provision.Tools(
                site.cloud(),
                site.remotes(),
                parts.vault(),
                parts.doors(),
                parts.chance().secrets(),
                parts.chance().codes());
    }

    private Sites sites(RunRecord record) {
        return parts.sites().forRun(record.id());
    }

    ImageRecord image(String id) {
        return new Origin(parts.ledger()).image(id);
    }

    /** What a classroom starts from. */
    BakedImage origin(ProvisionRequest request) {
        return new Origin(parts.ledger()).of(request);
    }

    /** What a classroom was opened with. */
    ProvisionRequest opened(String classroom) {
        return parts.ledger().runs().about(classroom).stream()
                .filter(run -> run.kind() == RunKind.PROVISION)
                .map(run -> Json.read(run.request(), ProvisionRequest.class))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "Nobody knows how classroom " + classroom + " was opened.", "Open another one."));
    }
}
