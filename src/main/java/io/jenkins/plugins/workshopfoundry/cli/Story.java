package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.classroom.Joined;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The demo, chapter by chapter. It ends with nothing left that was not there before, but the cached base. */
final class Story {

    private static final Duration CLASS = Duration.ofHours(1);

    private final Session session;
    private final Path workshop;
    private final int seats;
    private final Instant begun;

    Story(Session session, Path workshop, int seats) {
        this.session = session;
        this.workshop = workshop;
        this.seats = seats;
        this.begun = session.clock().instant();
    }

    int tell() {
        Set<String> before = inventory();
        Set<String> known = images();
        chapter("validate and bake " + workshop.getFileName());
        BakedImage image = foundry().bake(workshop, bakeRequest(), session.log());
        chapter("open a classroom of " + seats + " seats");
        ProvisionRequest request = new ProvisionRequest(image.id(), seats, CLASS, null, false);
        Classroom room = foundry().provision(request, session.log());
        RoomView.table(room.seats()).forEach(line -> say("  " + line));
        attend(room);
        chapter("remove everything");
        TeardownResult removed = foundry().teardown(room.id(), session.log());
        TeardownResult image2 = known.contains(image.id())
                ? TeardownResult.nothing()
                : foundry().teardown(image.id(), session.log());
        return end(before, List.of(removed, image2));
    }

    private void attend(Classroom room) {
        chapter("two learners join and visit their seats");
        Joined ada = foundry().reception().join(room.joinCode(), "Ada", null, "demo");
        Joined grace = foundry().reception().join(room.joinCode(), "Grace", null, "demo");
        if (!session.rehearsal()) {
            visit(room, ada, "Ada");
            visit(room, grace, "Grace");
            expect(
                    "Ada's key in Grace's place",
                    new Visitor().visit(crossed(ada, grace)).status(),
                    401);
        }
        chapter("reset seat " + ada.seat() + " and give the class half an hour more");
        foundry().upkeep().reset(room.id(), ada.seat(), session.log());
        Instant end = foundry().upkeep().extend(room.id(), Duration.ofMinutes(30));
        say("  the class lasts until " + Times.words(end));
        if (!session.rehearsal()) {
            visit(room, ada, "Ada, after the reset");
        }
    }

    private void visit(Classroom room, Joined learner, String who) {
        SeatRecord seat = room.seats().get(learner.seat() - 1);
        for (Map.Entry<String, String> endpoint : new TreeMap<>(seat.endpoints()).entrySet()) {
            int stranger = new Visitor().visit(endpoint.getValue()).status();
            expect("seat " + seat.number() + " " + endpoint.getKey() + " without the key", stranger, 401);
            String link = String.valueOf(learner.links().get(endpoint.getKey()));
            Visitor.Visit visit = new Visitor().visit(link);
            expect("seat " + seat.number() + " " + endpoint.getKey() + " for " + who, visit.status(), 200);
        }
    }

    /** One learner's address with the other's key. */
    private static String crossed(Joined one, Joined other) {
        String key = one.links().values().iterator().next();
        String place = other.links().values().iterator().next();
        return place.substring(0, place.indexOf('?')) + key.substring(key.indexOf('?'));
    }

    private void expect(String what, int status, int expected) {
        if (status != expected) {
            throw new CloudRefused(
                    "Expected HTTP %d from %s, got %d.".formatted(expected, what, status),
                    "'workshop list' shows the classroom, and 'workshop teardown' removes it.");
        }
        say("  HTTP %d  %s".formatted(status, what));
    }

    private int end(Set<String> before, List<TeardownResult> removals) {
        Set<String> left = inventory();
        left.removeAll(before);
        List<String> base = left.stream()
                .filter(thing -> thing.contains(EngineInventory.BASE))
                .toList();
        base.forEach(thing -> say("  kept for the next time: " + thing));
        base.forEach(left::remove);
        removals.forEach(removal -> left.addAll(removal.residue()));
        if (!left.isEmpty()) {
            throw new CloudRefused(
                    "These are here and were not before the demo: " + String.join(", ", left) + ".",
                    "If nothing else on this host made them, 'workshop teardown --orphans' removes what carries our labels.");
        }
        List<String> removed =
                removals.stream().flatMap(removal -> removal.removed().stream()).toList();
        String took = Durations.words(
                Duration.between(begun, session.clock().instant()).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        session.console()
                .result(
                        List.of("The whole story in " + took + ": " + removed.size()
                                + " things made and removed, nothing left."),
                        Map.of("removed", removed, "residue", List.of()));
        return ExitCode.DONE;
    }

    private Set<String> inventory() {
        return session.rehearsal() ? new TreeSet<>() : EngineInventory.take();
    }

    private Set<String> images() {
        return foundry().overview().images().stream().map(ImageRecord::id).collect(Collectors.toSet());
    }

    private BakeRequest bakeRequest() {
        Provider provider = session.provider(Provider.LOCAL.word());
        return new BakeRequest(provider, Region.LOCAL, null, false);
    }

    private void chapter(String title) {
        say("");
        say(new Paint(session.console().lively()).bold("== " + title));
    }

    private void say(String line) {
        session.console().say(line);
    }

    private Foundry foundry() {
        return session.foundry();
    }
}
