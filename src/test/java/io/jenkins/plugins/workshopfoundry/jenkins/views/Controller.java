package io.jenkins.plugins.workshopfoundry.jenkins.views;

import hudson.ExtensionList;
import hudson.model.Run;
import hudson.model.User;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jenkins.model.Jenkins;

/** A controller on the pretend cloud, on which a class can be held. */
final class Controller implements AutoCloseable {

    private final Path home;
    private final SilentLog log = new SilentLog();
    private final Jenkins jenkins;
    private final Rehearsals life;
    private final Engine engine;

    Controller(Path home) {
        this.home = home;
        this.jenkins = Jenkins.fresh(home.toFile());
        this.life = new Rehearsals(home);
        this.engine = life.engine();
        Rehearsals.install(engine);
        ExtensionList.put(Resets.class, new Resets());
        User.become("teacher");
    }

    /** A build. */
    static final class Build extends Run<Object, Build> {}

    Jenkins jenkins() {
        return jenkins;
    }

    Engine engine() {
        return engine;
    }

    BakedImage bake() {
        BakeRequest request = new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false);
        return engine.use(foundry -> foundry.bake(Path.of("test-workshops/good/hello-compose"), request, log));
    }

    Classroom open() {
        String image = bake().id();
        return engine.use(
                foundry -> foundry.provision(new ProvisionRequest(image, 2, Duration.ofHours(2), null, false), log));
    }

    /** The machines of a classroom that stand, by what their cloud calls them. */
    List<String> machines(String room) {
        return engine.use(foundry -> foundry.details(room).resources()).stream()
                .filter(one -> one.kind() == ResourceKind.MACHINE && one.state().standing())
                .map(one -> one.ref().orElseThrow().id())
                .toList();
    }

    /** Somebody else removes the machines of a classroom. */
    void loseMachines(String room) {
        engine.use(foundry -> foundry.details(room).resources()).stream()
                .filter(one -> one.kind() == ResourceKind.MACHINE)
                .forEach(one -> life.world().console().vanish(one.ref().orElseThrow()));
    }

    /** Somebody else switches the machines of a classroom off. */
    void stopMachines(String room) {
        try (World.Process somebody = life.bystander()) {
            engine.use(foundry -> foundry.details(room).resources()).stream()
                    .filter(one -> one.kind() == ResourceKind.MACHINE)
                    .forEach(one -> somebody.cloud().machines().stop(one.ref().orElseThrow()));
        }
    }

    /** What was noted of what people did. */
    List<String> audit() throws IOException {
        Path file = home.resolve("workshop-foundry/audit.log");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    @Override
    public void close() {
        engine.close();
    }
}
