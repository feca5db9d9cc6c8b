package io.jenkins.plugins.workshopfoundry.engine;

import static io.jenkins.plugins.workshopfoundry.testing.BaseImage.docker;

import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.assembly.Parts;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.classroom.Routing;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An engine of a test's own on this host's Docker, and a look at Docker past the engine. */
public final class LocalFoundry implements AutoCloseable {

    private static final Path WORKSHOPS = Path.of("test-workshops/good");

    private final String controller;
    private final OpenFoundry open;
    private final SilentLog log = new SilentLog();

    /** An engine whose ledger and key are in a folder; a second one there goes on with what the first left. */
    public LocalFoundry(Path folder, String test) throws Exception {
        this(test + "-" + ProcessHandle.current().pid(), folder);
    }

    private LocalFoundry(String controller, Path folder) throws Exception {
        this.controller = controller;
        Path ledger = Files.createDirectories(folder.resolve("ledger")).resolve("ledger.db");
        Path key = folder.resolve("keys").resolve("key");
        open = OpenFoundry.open(new Configuration(ledger.toString(), folder, key, controller, null, false));
    }

    /** The same controller in another process. */
    static LocalFoundry of(String controller, Path folder) throws Exception {
        return new LocalFoundry(controller, folder);
    }

    /** The engine. */
    public Foundry foundry() {
        return open.foundry();
    }

    /** The engine with somebody who listens where a crash would make a difference. */
    Foundry foundry(Checkpoints points) {
        Parts parts = open.parts();
        return new Foundry(new Parts(
                parts.ledger(),
                parts.sites(),
                parts.vault(),
                parts.poll(),
                parts.fanout(),
                parts.settings(),
                points,
                parts.captures(),
                parts.validator(),
                parts.doors(),
                parts.chance()));
    }

    String controller() {
        return controller;
    }

    SilentLog log() {
        return log;
    }

    BakedImage bake(String workshop) {
        BakeRequest request = new BakeRequest(Provider.LOCAL, Region.LOCAL, null, false);
        return foundry().bake(WORKSHOPS.resolve(workshop), request, log);
    }

    Classroom provision(BakedImage image, int seats) {
        return foundry().provision(new ProvisionRequest(image.id(), seats, Duration.ofHours(1), null, false), log);
    }

    /** Seats with host names of their own. */
    Classroom provision(BakedImage image, int seats, String domain) {
        Duration ttl = Duration.ofHours(1);
        return foundry().provision(new ProvisionRequest(image.id(), seats, ttl, domain, Routing.HOST, false), log);
    }

    /** Runs a command on the one machine that there is, and returns what it prints. */
    public String onMachine(String command) throws Exception {
        return on(machine(), command);
    }

    /** Runs a command on the one machine of a classroom. */
    String onMachine(Classroom room, String command) throws Exception {
        return on(machine(room), command);
    }

    /** The container of the one machine of a classroom. */
    String machine(Classroom room) throws Exception {
        String group = "label=" + OwnershipLabels.MARK + "-group=" + room.id();
        return docker("ps", "-q", "--filter", label(), "--filter", group).strip();
    }

    private static String on(String machine, String command) throws Exception {
        return docker("exec", machine, "bash", "-c", command).strip();
    }

    /** The container of the one machine that there is. */
    public String machine() throws Exception {
        return docker("ps", "-q", "--filter", label()).strip();
    }

    /** What Docker has of this controller: containers, networks, volumes and images. */
    public List<String> left() throws Exception {
        List<String> left = new ArrayList<>();
        left.addAll(docker("ps", "-aq", "--filter", label()).lines().toList());
        left.addAll(docker("network", "ls", "-q", "--filter", label()).lines().toList());
        left.addAll(docker("volume", "ls", "-q", "--filter", label()).lines().toList());
        left.addAll(docker("images", "-aq", "--filter", label()).lines().toList());
        return left;
    }

    /** Takes down all that there is, and returns what the engine says is left of it. */
    public List<String> takeDown() {
        List<String> residue = new ArrayList<>();
        foundry().overview().runs().forEach(run -> foundry().cancel(run.id(), log));
        foundry()
                .overview()
                .classrooms()
                .forEach(room ->
                        residue.addAll(foundry().teardown(room.id(), log).residue()));
        foundry()
                .overview()
                .images()
                .forEach(image ->
                        residue.addAll(foundry().teardown(image.id(), log).residue()));
        return residue;
    }

    @Override
    public void close() {
        open.close();
    }

    private String label() {
        return "label=" + OwnershipLabels.CONTROLLER + "=" + controller;
    }
}
