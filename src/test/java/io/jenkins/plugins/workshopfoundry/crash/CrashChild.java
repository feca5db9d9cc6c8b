package io.jenkins.plugins.workshopfoundry.crash;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.FileStore;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Timings;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.Source;
import io.jenkins.plugins.workshopfoundry.publish.Visibility;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.testing.Sigkill;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The process that is killed: {@code CrashChild FOLDER POINT [URL]}; it kills itself at that point, with SIGKILL. The
 * ledger is in PostgreSQL if there is a URL; the password is in the environment then.
 */
final class CrashChild {

    private static final Path WORKSHOP = Path.of("test-workshops/good/hello-compose");

    private CrashChild() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        int fatal = Integer.parseInt(args[1]);
        int[] passed = {0};
        Checkpoints points = point -> {
            if (++passed[0] == fatal) {
                Sigkill.self(point);
            }
        };
        World world = world(folder);
        if (args.length > 2) {
            world.keptIn(SharedLedger.at(args[2], System.getenv(SharedLedger.PASSWORD)));
        }
        story(world, points);
        System.out.println("POINTS " + passed[0]);
    }

    /** A world in files, in which everything happens at once. */
    static World world(Path folder) {
        World world = new World(
                folder,
                new FileStore(folder.resolve("cloud.json")),
                Clock.systemUTC(),
                folder.hashCode(),
                Timings.none());
        world.gone(owner -> owner.startsWith("controller-process-"));
        return world;
    }

    private static void story(World world, Checkpoints points) {
        SilentLog log = new SilentLog();
        try (World.Process process = world.process("controller", new ThreadSleeper(), Faults.none(), points)) {
            BakedImage image =
                    process.foundry().bake(WORKSHOP, new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false), log);
            Classroom room = process.foundry()
                    .provision(new ProvisionRequest(image.id(), 2, Duration.ofHours(1), null, false), log);
            process.foundry().upkeep().resetMachine(room.id(), 1, log);
            process.foundry().teardown(room.id(), log);
            process.foundry().publish(publication(image), log);
            process.foundry().teardown(image.id(), log);
        }
    }

    private static PublishRequest publication(BakedImage image) {
        return new PublishRequest(
                image.id(),
                List.of(World.EAST, World.WEST),
                null,
                "1.0.0",
                Visibility.PUBLIC,
                Duration.ofDays(365),
                Source.UNKNOWN);
    }
}
