package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import hudson.ExtensionList;
import io.jenkins.plugins.workshopfoundry.assembly.Worlds;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A Jenkins on the pretend cloud and virtual time. Two engines, one after the other, are two lives of it. */
public final class Rehearsals {

    private final Path home;
    private final VirtualTime time = new VirtualTime();
    private final World world;

    /** A Jenkins whose home is a folder. */
    public Rehearsals(Path home) {
        this.home = home;
        this.world = World.virtual(home.resolve("world"), time);
        world.gone(owner -> true);
    }

    /** The next life's engine. */
    public Engine engine() {
        return engine(new Workers(), () -> "rehearsal");
    }

    /** An engine on a Java that has no virtual threads. */
    public Engine narrow() {
        return engine(new Workers(Optional.empty()), () -> "rehearsal");
    }

    /** An engine whose configuration changes. */
    Engine configured(Supplier<String> as) {
        return engine(new Workers(), as);
    }

    private Engine engine(Workers workers, Supplier<String> configured) {
        Sleeper sleeper = this::sleep;
        return new Engine(() -> Worlds.open(world.process(sleeper)), configured, home.resolve("incoming"), workers);
    }

    /** What the pretend cloud really holds. */
    public World world() {
        return world;
    }

    /** Somebody beside Jenkins, on the same cloud and in the same time. */
    public World.Process bystander() {
        return world.process(this::sleep);
    }

    /** Lets every step find the engine. */
    public static void install(Engine engine) {
        ExtensionList.put(FoundryService.class, new FoundryService(engine));
    }

    /** Time passes at once; who is interrupted, stops, as in real time. */
    private void sleep(Duration pause) {
        if (Thread.currentThread().isInterrupted()) {
            throw new RunStopped(RunStopped.Reason.INTERRUPTED, "Interrupted while waiting.", "Resume it.");
        }
        time.sleep(pause);
    }
}
