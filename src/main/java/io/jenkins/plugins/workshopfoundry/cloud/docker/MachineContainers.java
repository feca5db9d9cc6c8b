package io.jenkins.plugins.workshopfoundry.cloud.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotModifiedException;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Optional;

/** Containers that boot like machines. */
final class MachineContainers {

    /** Asks systemd to halt (systemd(1), SIGRTMIN+3). */
    static final String HALT = "SIGRTMIN+3";

    /** A host name has at most 63 characters (RFC 1035). */
    private static final int HOST_NAME = 63;

    /** The state of a container that was never started. */
    private static final String NEVER_STARTED = "created";

    private final Engine engine;
    private final Inventory inventory;
    private final DockerNetworks networks;
    private final DockerVolumes volumes;
    private final MachineRights rights;

    MachineContainers(
            Engine engine, Inventory inventory, DockerNetworks networks, DockerVolumes volumes, MachineRights rights) {
        this.engine = engine;
        this.inventory = inventory;
        this.networks = networks;
        this.volumes = volumes;
        this.rights = rights;
    }

    /** Creates and starts the machine; what an earlier call began is completed. */
    ResourceRef create(Creation.Machine machine) {
        String id = find(machine).orElseGet(() -> make(machine));
        inspect(id).filter(MachineContainers::neverStarted).ifPresent(made -> boot(id, machine));
        return Inventory.ref(ResourceKind.MACHINE, id);
    }

    /** The machine as the engine sees it, if it does. */
    Optional<InspectContainerResponse> inspect(String id) {
        return engine.lookUp(
                "looking at machine " + id,
                docker -> docker.inspectContainerCmd(id).exec());
    }

    private Optional<String> find(Creation.Machine machine) {
        return inventory.find(ResourceKind.MACHINE, machine.name()).map(ResourceRef::id);
    }

    private String make(Creation.Machine machine) {
        // The engine would create a missing volume of itself, without labels, and miss a network only at the start.
        networks.require(Names.network(machine.name()));
        volumes.require(Names.data(machine.name()), ResourceKind.VOLUME);
        return engine.ask("creating machine " + machine.name(), docker -> make(docker, machine))
                .or(() -> find(machine))
                .orElseThrow(() -> Refusals.nameTaken("container", machine.name()));
    }

    /** Empty if somebody else was faster, or holds the name. */
    private Optional<String> make(DockerClient docker, Creation.Machine machine) {
        String name = machine.name();
        MachineSpec spec = machine.spec();
        try {
            return Optional.of(docker.createContainerCmd(spec.image().id())
                    .withName(name)
                    .withHostName(name.substring(0, Math.min(HOST_NAME, name.length())))
                    .withLabels(Labels.of(machine.labels(), ResourceKind.MACHINE))
                    .withEntrypoint("/bin/sh", "-c", Scripts.text("boot"), "boot")
                    .withCmd(spec.access().wayOut() ? "open" : "closed")
                    .withStopSignal(HALT)
                    .withHostConfig(rights.hostConfig(name))
                    .exec()
                    .getId());
        } catch (ConflictException taken) {
            return Optional.empty();
        }
    }

    private void boot(String id, Creation.Machine machine) {
        engine.tell(
                "giving machine " + machine.name() + " its key and metadata",
                docker -> docker.copyArchiveToContainerCmd(id)
                        .withRemotePath("/")
                        .withTarInputStream(InstanceFiles.tar(machine.spec()))
                        .exec());
        start(id, machine.name());
    }

    /** Starts the machine unless it runs. */
    void start(String id, String name) {
        engine.tell("starting machine " + name, docker -> {
            try {
                docker.startContainerCmd(id).exec();
            } catch (NotModifiedException running) {
                // Running already is what was asked for.
                return;
            }
        });
    }

    private static boolean neverStarted(InspectContainerResponse machine) {
        return NEVER_STARTED.equals(machine.getState().getStatus());
    }
}
