package io.jenkins.plugins.workshopfoundry.simulation;

import io.jenkins.plugins.workshopfoundry.assembly.Agenda;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.classroom.Joined;
import io.jenkins.plugins.workshopfoundry.classroom.Reception;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPolicy;
import io.jenkins.plugins.workshopfoundry.publish.Source;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.schedule.ScheduleSettings;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** What people ask one controller's process for, each deed drawn from the seed. A refusal is part of the story. */
final class People {

    private static final int DEEDS = 24;

    private final Foundry foundry;
    private final String controller;
    private final Path workshop;
    private final SplittableRandom random;
    private final Fate fate;
    private final RunLog log;

    People(World.Process process, Path workshop, SplittableRandom random, Fate fate, RunLog log) {
        this.foundry = process.foundry();
        this.controller = process.parts().ledger().controller();
        this.workshop = workshop;
        this.random = random;
        this.fate = fate;
        this.log = log;
    }

    /** Somebody does something. */
    void act(Instant now) {
        switch (random.nextInt(DEEDS)) {
            case 0, 1 -> attempt("bake", this::bake);
            case 2, 3, 4, 5 -> pick("provision", images(), this::provision);
            case 6, 7, 8 -> pick("provision --at", images(), image -> order(image, now));
            case 9 ->
                pick("take an order back", orders(), id -> foundry.agenda().cancel(id));
            case 10, 11 -> attempt("keep the schedule", this::tick);
            case 12, 13 -> pick("join", rooms(), this::join);
            case 14 ->
                pick("release a seat", rooms(), room -> foundry.reception().release(room.id(), 1));
            case 15 -> pick("extend", rooms(), room -> foundry.upkeep().extend(room.id(), Duration.ofHours(1)));
            case 16 -> pick("reset", rooms(), room -> foundry.upkeep().reset(room.id(), 1, log));
            case 17 -> pick("teardown", things(), id -> foundry.teardown(id, log));
            case 18 -> pick("cancel", runs(), run -> foundry.cancel(run.id(), log));
            case 19 -> pick("ask to cancel", runs(), run -> foundry.requestCancel(run.id()));
            case 20 -> pick("publish", images(), this::publish);
            case 21 -> pick("prune", images(), image -> prune(image.name()));
            case 22 -> attempt("sweep", () -> foundry.sweep(foundry.sweepPlan(SweepSettings.DEFAULT), log));
            default -> pin();
        }
    }

    /** Bakes an image, and opens a classroom from it if that is wanted. */
    void prepare(boolean classroom) {
        attempt("bake", this::bake);
        if (classroom) {
            pick("provision", images(), this::provision);
        }
    }

    /** What a controller's people do when it is up again: most go on with what was under way, some have had enough. */
    void comeBack() {
        for (RunRecord run : runs()) {
            if (run.controller().equals(controller) && random.nextInt(4) == 0) {
                attempt("cancel after a crash", () -> foundry.cancel(run.id(), log));
            }
        }
        resumeAll();
    }

    /** Takes over from somebody who seems to be dead: goes on with it, or has had enough. */
    void relieve() {
        for (RunRecord run : runs()) {
            if (!run.controller().equals(controller) || random.nextBoolean()) {
                attempt("take over and cancel", () -> foundry.cancel(run.id(), log));
            } else {
                attempt("take over and resume", () -> foundry.resume(run.id(), log));
            }
        }
    }

    /** Goes on with whatever this controller has under way. */
    void resumeAll() {
        for (RunRecord run : runs()) {
            if (run.controller().equals(controller)) {
                attempt("resume", () -> foundry.resume(run.id(), log));
            }
        }
    }

    /** One round of the schedule; what it opens, it opens at once. */
    void tick() {
        foundry.agenda()
                .schedule(run -> attempt("open on schedule", () -> foundry.resume(run, log)))
                .tick(ScheduleSettings.DEFAULT, log);
    }

    private void bake() {
        boolean fresh = random.nextInt(4) == 0;
        foundry.bake(workshop, new BakeRequest(Provider.MEMORY, Region.LOCAL, null, fresh), log);
    }

    private void provision(ImageRecord image) {
        foundry.provision(request(image), log);
    }

    private ProvisionRequest request(ImageRecord image) {
        Duration ttl = Duration.ofMinutes(30L + random.nextInt(300));
        return new ProvisionRequest(image.id(), 1 + random.nextInt(25), ttl, null, random.nextBoolean());
    }

    private void order(ImageRecord image, Instant now) {
        Instant starts = now.plus(Duration.ofMinutes(5L + random.nextInt(120)));
        foundry.agenda().plan(request(image), starts, Agenda.LEAD);
    }

    /** Ann comes in, is refused a second seat, and comes back to her own. */
    private void join(ClassroomRecord room) {
        Reception reception = foundry.reception();
        String code = foundry.joinCode(room.id());
        String name = random.nextBoolean() ? "Ann" : "Bob";
        Joined first = reception.join(code, name, null, "10.0.0.1");
        boolean refused = false;
        try {
            reception.join(code, name, null, "10.0.0.1");
        } catch (InvalidRequest e) {
            refused = true;
        }
        int again = reception.join(code, name, first.rejoinToken(), "10.0.0.1").seat();
        if (!refused || again != first.seat()) {
            throw new AssertionError(name + " sits on seat " + first.seat() + " and got seat " + again + " too");
        }
    }

    private void prune(String name) {
        var shelf = foundry.shelf();
        shelf.prune(shelf.retention(name, RetentionPolicy.keeping(1)), log);
    }

    private void publish(ImageRecord image) {
        String version = random.nextBoolean() ? null : "1.0." + random.nextInt(3);
        List<Region> regions = random.nextBoolean() ? List.of(World.EAST) : List.of(World.EAST, World.WEST);
        foundry.publish(new PublishRequest(image.id(), regions, null, version, null, null, Source.UNKNOWN), log);
    }

    private void pin() {
        boolean pinned = random.nextBoolean();
        pick(pinned ? "pin" : "unpin", images(), image -> foundry.shelf().pin(image.id(), pinned));
    }

    private List<ImageRecord> images() {
        return foundry.overview().images();
    }

    private List<ClassroomRecord> rooms() {
        return foundry.overview().classrooms();
    }

    private List<RunRecord> runs() {
        return foundry.overview().runs();
    }

    private List<String> orders() {
        return foundry.agenda().planned().stream().map(order -> order.id()).toList();
    }

    /** Whatever can be torn down: mostly classrooms. */
    private List<String> things() {
        return switch (random.nextInt(4)) {
            case 0 -> images().stream().map(ImageRecord::id).toList();
            case 1 -> foundry.shelf().releases().stream().map(Release::id).toList();
            default -> rooms().stream().map(ClassroomRecord::id).toList();
        };
    }

    private <T> void pick(String deed, List<T> things, Consumer<T> doing) {
        if (things.isEmpty()) {
            fate.tally().count("act: " + deed + ", but there was nothing");
        } else {
            T thing = things.get(random.nextInt(things.size()));
            attempt(deed, () -> doing.accept(thing));
        }
    }

    /** A broken ledger is never part of a story; one that does not answer for a while is. */
    void attempt(String deed, Runnable doing) {
        try {
            doing.run();
            fate.tally().count("act: " + deed + ", done");
        } catch (FoundryException e) {
            if (e instanceof LedgerBroken && !(e instanceof LedgerUnavailable)) {
                throw e;
            }
            fate.tally().count("act: " + deed + ", refused or cut off");
            log.note(e.sentences());
        }
    }
}
