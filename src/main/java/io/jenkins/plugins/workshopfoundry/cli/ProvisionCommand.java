package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.classroom.Routing;
import io.jenkins.plugins.workshopfoundry.ledger.PlannedClassroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "provision",
        description = "Open a classroom of ready seats from an image, a release, or a directory that is baked first.")
final class ProvisionCommand extends SessionCommand {

    @Parameters(
            paramLabel = "IMAGE|RELEASE|DIR",
            description = "An image's id, a release's (whose copy in --region is used), or a workshop's directory.")
    String source = "";

    @Option(names = "--seats", required = true, paramLabel = "N", description = "How many seats, 1 to 500.")
    int seats;

    @Mixin
    Place place = new Place();

    @Option(names = "--ttl", paramLabel = "4h", description = "How long the class lasts (default: 4h, up to 14d).")
    String ttl = "4h";

    @Option(names = "--domain", paramLabel = "D", description = "The domain under which learners come.")
    @Nullable
    String domain;

    @Option(
            names = "--routing",
            paramLabel = "path|host",
            description = "How an address names a seat: by path, or by a host name below --domain (default: path).")
    String routing = "path";

    @Option(names = "--spot", description = "Cheaper machines that the cloud may take back.")
    boolean spot;

    @Option(
            names = "--at",
            paramLabel = "2026-12-01T09:00Z",
            description = "Open it for a class that begins then; 'workshop serve' or Jenkins must run.")
    @Nullable
    String at;

    @Option(
            names = "--lead",
            paramLabel = "20m",
            description = "How long before --at to begin, so that every seat is ready (default: 20m).")
    String lead = "20m";

    @Override
    int work(Session session) {
        if (at != null) {
            StartTime.parse(at);
        }
        // Checked before a bake that may take minutes.
        request(source);
        ProvisionRequest request = request(image(session));
        return at == null ? now(session, request) : later(session, request, StartTime.parse(at));
    }

    private ProvisionRequest request(String image) {
        return new ProvisionRequest(image, seats, Durations.parse(ttl), domain, Routing.of(routing), spot).in(region());
    }

    private int now(Session session, ProvisionRequest request) {
        Optional<String> cost = cost(session, request, session.clock().instant().plus(request.ttl()));
        // While there is still time to think better of it.
        cost.ifPresent(session.log()::note);
        RoomView.show(session.console(), session.foundry().provision(request, session.log()), cost);
        return ExitCode.DONE;
    }

    private int later(Session session, ProvisionRequest request, Instant starts) {
        PlannedClassroom planned = session.foundry().agenda().plan(request, starts, Durations.parse(lead));
        PlanView.show(session.console(), planned, cost(session, request, planned.ends()));
        return ExitCode.DONE;
    }

    private static Optional<String> cost(Session session, ProvisionRequest request, Instant until) {
        return CostView.words(session.foundry().forecast(request), until);
    }

    /** Where an image or a release is; a directory is baked there, and has one place then. */
    private @Nullable Region region() {
        return place.region == null || Files.isDirectory(Path.of(source)) ? null : new Region(place.region);
    }

    private String image(Session session) {
        if (!Files.isDirectory(Path.of(source))) {
            return source;
        }
        Provider provider = place.provider(session);
        BakeRequest bake = new BakeRequest(provider, place.region(session, provider), null, false);
        return session.foundry().bake(Path.of(source), bake, session.log()).id();
    }
}
