package io.jenkins.plugins.workshopfoundry.faults;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.emulator.Existing;
import io.jenkins.plugins.workshopfoundry.emulator.Journal;
import io.jenkins.plugins.workshopfoundry.emulator.Trouble;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * One act in a world of its own, in which something goes wrong. Afterwards somebody resumes what was begun, and then takes
 * everything down.
 */
final class Trial {

    /** More often than this nobody has to say 'workshop resume'. */
    private static final int RESUMES = 3;

    private final Path folder;
    private final Acts act;
    private final SilentLog log = new SilentLog();

    Trial(Path folder, Acts act) {
        this.folder = folder;
        this.act = act;
    }

    /**
     * What came of it.
     *
     * @param calls what the act and the resuming called
     * @param under how many of them while something went wrong
     * @param resumed whether somebody had to say 'workshop resume'
     * @param before what stood before the act
     * @param after what stood when it was over, one way or another
     * @param open the runs that were still open then
     * @param end what stood when everything had been taken down
     */
    record Outcome(
            List<Journal.Entry> calls,
            int under,
            boolean resumed,
            List<String> before,
            List<String> after,
            List<RunRecord> open,
            List<Existing> end) {}

    /** What happened, for whoever looks into a failure. */
    List<String> log() {
        return log.lines();
    }

    /** Nothing goes wrong. */
    Outcome undisturbed() {
        return play(life -> Trouble.NONE);
    }

    /** Something goes wrong until the act is over. */
    Outcome play(Function<Life, Trouble> trouble) {
        return play(trouble, 0);
    }

    /** Something goes wrong until the act is over and somebody has said 'workshop resume' so often, every minute. */
    Outcome play(Function<Life, Trouble> trouble, int resumes) {
        try (AwsWorld world = new AwsWorld(folder)) {
            try (AwsWorld.Process process = world.process(new Life(world.time()))) {
                act.prepare(process.foundry(), log);
            }
            world.time().pass(act.later());
            List<String> before = kinds(world);
            world.emulator().journal().clear();
            Life life = new Life(world.time());
            world.emulator().trouble(trouble.apply(life));
            try (AwsWorld.Process process = world.process(life)) {
                attempt(() -> act.play(process.foundry(), log));
            }
            for (int i = 0; i < resumes; i++) {
                world.time().pass(Duration.ofMinutes(1));
                resumeAll(world);
            }
            int under = world.emulator().journal().size();
            world.emulator().trouble(Trouble.NONE);
            return aftermath(world, before, under);
        }
    }

    private Outcome aftermath(AwsWorld world, List<String> before, int under) {
        boolean resumed = false;
        for (int i = 0; i < RESUMES && resumeAll(world); i++) {
            resumed = true;
        }
        List<Journal.Entry> calls = world.emulator().journal().entries();
        if (act.canBeRepeated()) {
            repeat(world);
        }
        List<String> after = kinds(world);
        List<RunRecord> open = takeDown(world);
        return new Outcome(
                calls, under, resumed, before, after, open, world.emulator().inventory());
    }

    /** Whether there was anything to resume. */
    private boolean resumeAll(AwsWorld world) {
        try (AwsWorld.Process process = world.process(new Life(world.time()))) {
            List<RunRecord> open = process.foundry().overview().runs();
            for (RunRecord run : open) {
                attempt(() -> process.foundry().resume(run.id(), log));
            }
            return !open.isEmpty();
        }
    }

    private void repeat(AwsWorld world) {
        try (AwsWorld.Process process = world.process(new Life(world.time()))) {
            attempt(() -> act.play(process.foundry(), log));
        }
    }

    private List<RunRecord> takeDown(AwsWorld world) {
        world.time().pass(RunSettings.LEASE);
        try (AwsWorld.Process process = world.process(new Life(world.time()))) {
            Foundry foundry = process.foundry();
            List<RunRecord> open = foundry.overview().runs();
            foundry.overview().classrooms().forEach(room -> attempt(() -> foundry.teardown(room.id(), log)));
            foundry.overview().images().forEach(image -> attempt(() -> foundry.teardown(image.id(), log)));
            foundry.shelf().releases().stream()
                    .filter(release -> !release.record().removed())
                    .forEach(release -> attempt(() -> foundry.teardown(release.id(), log)));
            return open;
        }
    }

    private static List<String> kinds(AwsWorld world) {
        return world.emulator().inventory().stream()
                .map(Existing::kind)
                .sorted()
                .toList();
    }

    /** To be refused, cut off or killed is part of the story; a broken ledger never is. */
    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (LedgerBroken e) {
            throw e;
        } catch (FoundryException e) {
            log.note(e.sentences());
        } catch (Life.Killed e) {
            log.note("killed " + e.getMessage());
        } catch (RuntimeException e) {
            if (!(e.getCause() instanceof Life.Killed)) {
                throw e;
            }
            log.note("killed on another thread");
        }
    }
}
