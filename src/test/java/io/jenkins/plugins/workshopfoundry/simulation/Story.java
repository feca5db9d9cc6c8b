package io.jenkins.plugins.workshopfoundry.simulation;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.HeapStore;
import io.jenkins.plugins.workshopfoundry.cloud.memory.RandomFaults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.RandomFaults.Rates;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPolicy;
import io.jenkins.plugins.workshopfoundry.publish.Source;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One story: two controllers at one ledger and one cloud do what people do with workshops, on a bad day, and then the
 * books are compared with the world.
 */
final class Story {

    private static final int ACTIONS = 6;
    private static final double DIES = 0.01;

    private final SplittableRandom random;
    private final VirtualTime time = new VirtualTime();
    private final World world;
    private final SilentLog log = new SilentLog();
    private final ResourceRef foreign;
    private final Path workshop;
    private int crashes;

    Story(Path folder, Path workshop, long seed) {
        this.workshop = workshop;
        this.random = new SplittableRandom(seed);
        this.world = new World(folder, new HeapStore(), time, random.nextLong());
        world.share("alpha", "beta");
        this.foreign = world.console()
                .plant(ResourceKind.MACHINE, Region.LOCAL, "somebody-elses", Map.of("owner", "somebody else"));
    }

    /** Plays the story and checks everything; an AssertionError says what was wrong. */
    void play() {
        Stage stage = new Stage(time, random.split());
        stage.actor("alpha", self -> live("alpha", self));
        stage.actor("beta", self -> live("beta", self));
        stage.play();
        try (Ledger books = world.ledger("auditor")) {
            Reckoning reckoning = new Reckoning(world, books, time, foreign);
            reckoning.everythingIsNamed();
            reckoning.theLivingLive();
            reckoning.theEndedHaveNothing();
            reckoning.noSecretIsSeen();
            settle();
            reckoning.nothingIsLeft();
        }
    }

    /** How often a process died. */
    int crashes() {
        return crashes;
    }

    /** What happened, for whoever looks into a failure. */
    List<String> log() {
        return log.lines();
    }

    /** A controller: processes come and go, the actions go on. */
    private void live(String controller, Stage.Actor self) {
        SplittableRandom own = random.split();
        int left = ACTIONS;
        while (left > 0) {
            Faults faults = new RandomFaults(own.split(), Rates.badDay());
            Nerves nerves = new Nerves(self, time, own.split(), DIES);
            try (World.Process process = world.process(controller, self, faults, nerves)) {
                resumeAll(process);
                while (left > 0) {
                    left--;
                    act(process, own);
                    self.sleep(Duration.ofMinutes(own.nextInt(60)));
                }
            } catch (Crash crash) {
                crashes++;
                log.note(controller + " died at " + crash.getMessage());
                self.sleep(Duration.ofMinutes(own.nextInt(30)));
            }
        }
    }

    private void act(World.Process process, SplittableRandom own) {
        List<ImageRecord> images = process.foundry().overview().images();
        List<ClassroomRecord> rooms = process.foundry().overview().classrooms();
        switch (own.nextInt(13)) {
            case 0, 1, 2 -> attempt(() -> bake(process, own.nextInt(4) == 0));
            case 3, 4, 5 -> pick(images, own, image -> provision(process, image, own));
            case 6 -> pick(rooms, own, room -> join(process, room));
            case 7 -> pick(rooms, own, room -> process.foundry().upkeep().extend(room.id(), Duration.ofHours(1)));
            case 8 -> pick(rooms, own, room -> process.foundry().teardown(room.id(), log));
            case 9 ->
                pick(
                        process.foundry().overview().runs(),
                        own,
                        run -> process.foundry().cancel(run.id(), log));
            case 10 -> pick(images, own, image -> prune(process, image.name()));
            case 11 -> pick(images, own, image -> publish(process, image, own));
            default -> attempt(() -> sweep(process));
        }
    }

    private void bake(World.Process process, boolean fresh) {
        process.foundry().bake(workshop, new BakeRequest(Provider.MEMORY, Region.LOCAL, null, fresh), log);
    }

    private void provision(World.Process process, ImageRecord image, SplittableRandom own) {
        Duration ttl = Duration.ofMinutes(30L + own.nextInt(300));
        process.foundry().provision(new ProvisionRequest(image.id(), 1 + own.nextInt(25), ttl, null, false), log);
    }

    private void join(World.Process process, ClassroomRecord room) {
        String code = process.foundry().joinCode(room.id());
        if (room.state() == ClassroomState.OPEN) {
            var joined = process.foundry().reception().join(code, "Ann", null, "10.0.0.1");
            process.foundry().upkeep().reset(room.id(), joined.seat(), log);
        }
    }

    private void prune(World.Process process, String name) {
        var shelf = process.foundry().shelf();
        shelf.prune(shelf.retention(name, RetentionPolicy.keeping(1)), log);
    }

    private void publish(World.Process process, ImageRecord image, SplittableRandom own) {
        String version = own.nextBoolean() ? null : "1.0." + own.nextInt(3);
        List<Region> regions = own.nextBoolean() ? List.of(World.EAST) : List.of(World.EAST, World.WEST);
        process.foundry()
                .publish(new PublishRequest(image.id(), regions, null, version, null, null, Source.UNKNOWN), log);
    }

    private void sweep(World.Process process) {
        process.foundry().sweep(process.foundry().sweepPlan(SweepSettings.DEFAULT), log);
    }

    private void resumeAll(World.Process process) {
        for (RunRecord run : process.foundry().overview().runs()) {
            if (run.controller().equals(process.parts().ledger().controller())) {
                attempt(() -> process.foundry().resume(run.id(), log));
            }
        }
    }

    private interface Deed<T> {
        void doTo(T thing);
    }

    private <T> void pick(List<T> things, SplittableRandom own, Deed<T> deed) {
        if (!things.isEmpty()) {
            T thing = things.get(own.nextInt(things.size()));
            attempt(() -> deed.doTo(thing));
        }
    }

    /** A refusal is part of the story; a broken ledger never is. */
    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (LedgerBroken e) {
            throw e;
        } catch (FoundryException e) {
            log.note(e.sentences());
        }
    }

    /** A quiet day at last: everything is gone on with, taken down and swept by its own controller. */
    private void settle() {
        time.pass(RunSettings.LEASE.plusDays(2));
        for (String controller : List.of("alpha", "beta", "alpha")) {
            try (World.Process process = world.process(controller, time, Faults.none(), Checkpoints.NONE)) {
                resumeAll(process);
                Ledger ledger = process.parts().ledger();
                ledger.classrooms().standing().forEach(room -> process.foundry().teardown(room.id(), log));
                ledger.releases().all().forEach(release -> process.foundry().teardown(release.id(), log));
                ledger.images().all().forEach(image -> process.foundry().teardown(image.id(), log));
                SweepSettings all = new SweepSettings(true, true, Duration.ofMinutes(10), Duration.ofMinutes(10), 1000);
                process.foundry().sweep(process.foundry().sweepPlan(all), log);
            }
            time.pass(Duration.ofHours(1));
        }
    }
}
