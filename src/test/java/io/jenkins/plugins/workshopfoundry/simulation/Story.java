package io.jenkins.plugins.workshopfoundry.simulation;

import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.RandomFaults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.RandomFaults.Rates;
import io.jenkins.plugins.workshopfoundry.engine.Morning;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.MemoryLedgers;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import io.jenkins.plugins.workshopfoundry.teardown.SweepPlan;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * One story: two controllers at one ledger and one cloud do what people do with workshops, on a bad day. After every act
 * and every death, and again when all is over, the books are compared with the world.
 */
final class Story {

    private static final int ACTS = 6;
    private static final double DIES = 0.013;

    /** Half of those who come back after a crash do so within this many seconds, the others within as many minutes. */
    private static final int AWAY = 30;

    private final Path workshop;
    private final SplittableRandom random;
    private final Path folder;
    private final VirtualTime time;
    private final World world;
    private final SilentLog log = new SilentLog();
    private final Tally tally = new Tally();
    private final Fate fate;
    private final Set<String> gone = new HashSet<>();

    /**
     * @param folder empty
     * @param morning of the day; the workshop is in its folder
     */
    Story(Path folder, Morning morning, long seed) {
        this.folder = folder;
        this.workshop = folder.resolve(Mornings.WORKSHOP);
        this.random = new SplittableRandom(seed);
        this.time = new VirtualTime(morning.time());
        this.world = new World(folder, morning, morning.cloud().copy(), time, random.nextLong());
        this.fate = new Fate(world, tally);
        world.gone(gone::contains);
    }

    /** Plays the story with its ledger in memory; what was in that before is overwritten. */
    void playIn(MemoryLedgers ledgers) {
        ledgers.beginWith(Morning.ledgerIn(folder));
        world.keptIn((controller, ids) -> ledgers.open(controller, time, ids));
        play();
    }

    /** Plays the story and checks everything; an AssertionError says what was wrong. Its ledger is in a file. */
    void play() {
        ResourceRef foreign = world.console()
                .plant(ResourceKind.MACHINE, Region.LOCAL, "somebody-elses", Map.of("owner", "somebody else"));
        try (Ledger books = world.ledger("auditor")) {
            Reckoning reckoning = new Reckoning(world, books, time, fate, foreign);
            Stage stage = new Stage(time, random.split());
            stage.actor("alpha", self -> live("alpha", self, stage, reckoning));
            stage.actor("beta", self -> live("beta", self, stage, reckoning));
            stage.play();
            reckoning.noSecretIsSeen();
            settle(reckoning);
            reckoning.nothingIsLeft();
        }
    }

    Tally tally() {
        return tally;
    }

    /** What happened, for whoever looks into a failure. */
    List<String> log() {
        return log.lines();
    }

    /** A controller: processes come and go, the acts go on. */
    private void live(String controller, Stage.Actor self, Stage stage, Reckoning reckoning) {
        SplittableRandom own = random.split();
        int left = ACTS;
        while (left > 0) {
            Faults faults = new CountedFaults(new RandomFaults(own.split(), Rates.badDay()), tally);
            Runnable relief = () -> stage.bringOn(
                    controller + "'s relief", other -> relieve(controller, other, own.split(), reckoning));
            Nerves nerves = new Nerves(self, time, own.split(), DIES, fate, relief);
            String owner = "";
            try (World.Process process = world.process(controller, self, faults, nerves)) {
                owner = process.parts().settings().owner();
                People people = new People(process, workshop, own, fate, log);
                people.comeBack();
                while (left > 0) {
                    left--;
                    people.act(time.instant());
                    reckoning.always();
                    if (own.nextInt(20) == 0) {
                        fate.takeMachine(own.nextInt(100));
                    }
                    self.sleep(Duration.ofMinutes(own.nextInt(60)));
                }
            } catch (Crash crash) {
                log.note(controller + " died at " + crash.getMessage());
                reckoning.always();
                self.sleep(mourned(owner, own));
            }
        }
    }

    /** Another process of a controller takes over from one that sleeps, if that has not woken up by then. */
    private void relieve(String controller, Stage.Actor self, SplittableRandom own, Reckoning reckoning) {
        self.sleep(RunSettings.LEASE.plusSeconds(own.nextInt(60)));
        Faults faults = new CountedFaults(new RandomFaults(own.split(), Rates.badDay()), tally);
        Nerves nerves = new Nerves(self, time, own.split(), 0, fate, null);
        try (World.Process process = world.process(controller, self, faults, nerves)) {
            new People(process, workshop, own, fate, log).relieve();
        }
        reckoning.always();
    }

    /** Some are known to be dead, as processes of the same host are; for the leases of others one has to wait. */
    private Duration mourned(String owner, SplittableRandom own) {
        if (own.nextBoolean()) {
            tally.count("chance: known to be dead");
            gone.add(owner);
        }
        int away = own.nextInt(AWAY);
        return own.nextBoolean() ? Duration.ofSeconds(away) : Duration.ofMinutes(away);
    }

    /** A quiet day at last: everything is gone on with and taken down by its own controller, and no orphan is found. */
    private void settle(Reckoning reckoning) {
        time.pass(RunSettings.LEASE.plusDays(2));
        for (String controller : List.of("alpha", "beta", "alpha")) {
            try (World.Process process = world.process(controller, time, Faults.none(), Checkpoints.NONE)) {
                People people = new People(process, workshop, random.split(), fate, log);
                people.tick();
                people.resumeAll();
                Ledger ledger = process.parts().ledger();
                ledger.pins().all().forEach(id -> process.foundry().shelf().pin(id, false));
                ledger.classrooms().standing().forEach(room -> process.foundry().teardown(room.id(), log));
                ledger.releases().all().forEach(release -> process.foundry().teardown(release.id(), log));
                ledger.images().all().forEach(image -> process.foundry().teardown(image.id(), log));
                SweepSettings all = new SweepSettings(true, true, Duration.ofMinutes(10), Duration.ofMinutes(10), 1000);
                SweepPlan plan = process.foundry().sweepPlan(all);
                reckoning.needsNoSweep(plan);
                process.foundry().sweep(plan, log);
            }
            time.pass(Duration.ofHours(1));
        }
        reckoning.always();
    }
}
