package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.bake.Versions;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.run.Json;
import io.jenkins.plugins.workshopfoundry.validate.ValidatedWorkshop;
import io.jenkins.plugins.workshopfoundry.validate.ValidationReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How bakes and classrooms begin: looked at whole, workshop and cloud, before their run is recorded.
 *
 * @param parts what the engine is made of
 * @param works the runs' stages
 */
record Beginnings(Parts parts, Works works) {

    /** What is wrong with a workshop and, when nothing is, what its cloud would refuse. */
    ValidationReport report(Path directory, BakeRequest request) {
        ValidationReport report = parts.validator().validate(directory);
        if (!report.valid()) {
            return report;
        }
        List<Problem> all = new ArrayList<>(report.problems());
        all.addAll(new Obstacles(parts.sites()).bake(request, parts.validator().require(directory)));
        return new ValidationReport(directory, all);
    }

    Begun<BakedImage> bake(Path directory, BakeRequest request) {
        ValidatedWorkshop workshop = parts.validator().require(directory);
        Versions.check(
                request.version() == null
                        ? workshop.workshop().options().version().value()
                        : request.version());
        new Obstacles(parts.sites()).toBake(request, workshop);
        String image = "image-" + parts.chance().ids().get();
        RunRecord record = parts.ledger().runs().create(RunKind.BAKE, image, Json.write(request));
        return new Begun<>(
                record,
                "bake " + workshop.workshop().options().name().value(),
                log -> parts.perform(record, () -> works.bake(record, workshop), log));
    }

    Begun<Classroom> provision(ProvisionRequest request) {
        BakedImage image = works.origin(request);
        requireSeats(image);
        new Obstacles(parts.sites()).toProvision(request, image);
        String room = "room-" + parts.chance().ids().get();
        RunRecord record = parts.ledger().runs().create(RunKind.PROVISION, room, Json.write(request));
        return new Begun<>(
                record,
                "provision " + request.seats() + " seats of " + image.name(),
                log -> parts.perform(record, () -> works.provision(record), log));
    }

    static void requireSeats(BakedImage image) {
        if (!image.details().seating().possible()) {
            throw new InvalidRequest(
                    "Image " + image.id()
                            + " cannot be seated: it is a machine workshop, or its start.sh can run only once.",
                    "Validate the workshop: WF306 to WF310 say what to change in start.sh; then bake it again.");
        }
    }
}
