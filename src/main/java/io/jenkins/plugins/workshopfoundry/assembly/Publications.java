package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.publish.Title;
import io.jenkins.plugins.workshopfoundry.run.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Publishing as a caller sees it: which release a request is about, and which run. */
final class Publications {

    private final Parts parts;
    private final Works works;

    Publications(Parts parts, Works works) {
        this.parts = parts;
        this.works = works;
    }

    /** One release for one title: published again, it is extended or repaired; a run that stands open goes on. */
    Begun<Release> begin(PublishRequest request) {
        ImageRecord image = works.image(request.imageId());
        works.publishing(parts.sites(), image);
        Title title = Title.of(request, image);
        Optional<ReleaseRecord> before = ledger().releases().titled(image.ref().provider(), title.toString());
        before.filter(release -> !release.imageId().equals(image.id())).ifPresent(release -> {
            throw new InvalidRequest(
                    "The name '" + title + "' is taken by release " + release.id() + " of image " + release.imageId()
                            + ".",
                    "Publish under another version or name, or tear that release down.");
        });
        RunRecord record = before.flatMap(release -> open(release.id(), request))
                .orElseGet(() -> ledger().runs()
                        .create(
                                RunKind.PUBLISH,
                                before.map(ReleaseRecord::id)
                                        .orElseGet(() -> "release-"
                                                + parts.chance().ids().get()),
                                Json.write(request)));
        return new Begun<>(record, "publish " + title, log -> parts.perform(record, () -> works.publish(record), log));
    }

    /** The run about a release that somebody began and nobody ended, if it is about the same. */
    private Optional<RunRecord> open(String release, PublishRequest request) {
        Optional<RunRecord> open = ledger().runs().about(release).stream()
                .filter(run -> run.kind() == RunKind.PUBLISH && !run.status().ended())
                .findFirst();
        open.filter(run -> !run.request().equals(Json.write(request))).ifPresent(run -> {
            throw new InvalidRequest(
                    "Release " + release + " is being published by run " + run.id()
                            + ", which was asked for something else.",
                    "Go on with it ('workshop resume " + run.id()
                            + "', in Jenkins its build) or cancel it, then publish again.");
        });
        return open;
    }

    /** Every release, newest first. */
    List<Release> releases() {
        return ledger().releases().all().stream().map(Release::restore).toList();
    }

    /** One release, removed or not. */
    Release release(String id) {
        return ledger().releases()
                .find(id)
                .map(Release::restore)
                .orElseThrow(() -> new InvalidRequest(
                        "There is no release " + id + ".",
                        "'workshop list', or Jenkins' page Workshops, shows the releases there are."));
    }

    /** What somebody pinned stays, whoever asks. */
    void refusePinned(List<String> ids) {
        Set<String> pins = ledger().pins().all();
        ids.stream().filter(pins::contains).findFirst().ifPresent(pinned -> {
            throw new InvalidRequest(
                    pinned + " is pinned, so that nobody removes it.",
                    "If it may go, let it loose first: 'workshop unpin " + pinned
                            + "', with this ledger if it is that of Jenkins.");
        });
    }

    /**
     * Pins an image or a release, or lets it loose. What is pinned can be let loose even when it is gone.
     *
     * @throws InvalidRequest if there is no image or release of that id, or what is to be pinned is being removed
     */
    void pin(String id, boolean pinned) {
        if (pinned) {
            requireStanding(id);
            ledger().pins().pin(id);
            return;
        }
        if (!ledger().pins().all().contains(id)) {
            requireStanding(id);
        }
        ledger().pins().unpin(id);
    }

    private void requireStanding(String id) {
        boolean image =
                ledger().images().find(id).filter(known -> !known.removed()).isPresent();
        boolean release =
                ledger().releases().find(id).filter(known -> !known.removed()).isPresent();
        if (!image && !release) {
            throw new InvalidRequest(
                    "There is no image or release " + id + ".",
                    "'workshop list', or Jenkins' page Workshops, shows the ids there are.");
        }
        ledger().runs().about(id).stream()
                .filter(run -> run.kind() == RunKind.TEARDOWN && !run.status().ended())
                .findFirst()
                .ifPresent(run -> {
                    throw new InvalidRequest(
                            id + " is being torn down (run " + run.id() + ").",
                            "Pin another; or cancel that run, in Jenkins by aborting its build, and see what still stands.");
                });
    }

    private Ledger ledger() {
        return parts.ledger();
    }
}
