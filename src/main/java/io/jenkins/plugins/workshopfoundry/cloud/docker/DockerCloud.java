package io.jenkins.plugins.workshopfoundry.cloud.docker;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.Creations;
import io.jenkins.plugins.workshopfoundry.cloud.Images;
import io.jenkins.plugins.workshopfoundry.cloud.Machines;
import io.jenkins.plugins.workshopfoundry.cloud.Preflight;
import io.jenkins.plugins.workshopfoundry.cloud.Removal;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The Docker engine on this host as a cloud. Its machines are close to root on the host: it is for workshops that are
 * trusted. Safe for several threads.
 */
public final class DockerCloud implements Cloud {

    private final Engine engine;
    private final Preflight preflight;
    private final Creations creations;
    private final Machines machines;
    private final Images images;
    private final Removal removal;

    /**
     * Connects when it is first asked something.
     *
     * @param address the engine's, as in DOCKER_HOST; null or blank for {@code unix:///var/run/docker.sock}. An engine
     *     that is not on this host is refused when it is asked, and reported by {@link #preflight()}
     * @param work a folder of this cloud's own on this host, the same for all processes, with room for twice a base
     *     (1.2 GB) while one is made; created if need be
     * @param poll how to wait for a machine that stops, and for another process that is making the base
     */
    public DockerCloud(@Nullable String address, Path work, Poll poll) {
        this(new Engine(address), new Host(Path.of("/")), new MakeBaseScript(), work, poll);
    }

    DockerCloud(Engine engine, Host host, BaseMaker maker, Path work, Poll poll) {
        this.engine = engine;
        Inventory inventory = new Inventory(engine);
        DockerNetworks networks = new DockerNetworks(engine, inventory);
        DockerVolumes volumes = new DockerVolumes(engine);
        MachineContainers containers =
                new MachineContainers(engine, inventory, networks, volumes, new MachineRights(host));
        DockerCommits commits = new DockerCommits(engine, inventory, volumes, containers);
        HostLock lock = new HostLock(work.resolve("base.lock"), poll);
        this.preflight = new DockerPreflight(engine, host);
        this.creations = new DockerCreations(networks, volumes, containers, commits);
        this.machines = new DockerMachines(engine, containers, poll);
        this.images = new DockerImages(engine, new LocalBase(engine, host, maker, lock, work));
        this.removal = new DockerRemoval(engine, inventory);
    }

    @Override
    public Provider provider() {
        return Provider.LOCAL;
    }

    @Override
    public Preflight preflight() {
        return preflight;
    }

    @Override
    public Creations creations() {
        return creations;
    }

    @Override
    public Machines machines() {
        return machines;
    }

    @Override
    public Images images() {
        return images;
    }

    @Override
    public Removal removal() {
        return removal;
    }

    @Override
    public void close() {
        engine.close();
    }
}
