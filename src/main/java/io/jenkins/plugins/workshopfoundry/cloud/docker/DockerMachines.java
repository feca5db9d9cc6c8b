package io.jenkins.plugins.workshopfoundry.cloud.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.model.ContainerNetwork;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView.State;
import io.jenkins.plugins.workshopfoundry.cloud.Machines;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Machines of the local cloud, as the port sees them. */
final class DockerMachines implements Machines {

    private static final int SSH = 22;
    private static final String USER = "root";

    /** The inner Docker alone gives its containers 10 s each to end (dockerd, default stop timeout), all at once. */
    private static final Duration TO_STOP = Duration.ofSeconds(90);

    private final Engine engine;
    private final MachineContainers containers;
    private final Poll poll;

    DockerMachines(Engine engine, MachineContainers containers, Poll poll) {
        this.engine = engine;
        this.containers = containers;
        this.poll = poll;
    }

    @Override
    public List<Creation> plan(MachineSpec spec) {
        String name = spec.labels().name();
        return List.of(
                new Creation.Perimeter(
                        spec.region(), spec.labels().named(Names.network(name)), ResourceKind.NETWORK, spec.access()),
                new Creation.Disk(spec.region(), spec.labels().named(Names.data(name)), ResourceKind.VOLUME, spec),
                new Creation.Machine(spec.region(), spec.labels(), spec));
    }

    @Override
    public MachineView describe(ResourceRef machine) {
        return containers
                .inspect(machine.id())
                .map(found -> new MachineView(state(found), address(found), SSH, USER, List.of()))
                .orElse(MachineView.ABSENT);
    }

    /**
     * Asks systemd to halt until it has: early in its boot it does not hear yet. A machine that hangs is never killed
     * here, because its Docker data could be half written then.
     */
    @Override
    public void stop(ResourceRef machine) {
        poll.untilTrue("The end of the " + machine, Poll.Pace.brisk(TO_STOP), () -> !askToHalt(machine.id()));
    }

    /** Whether the machine was still running. */
    private boolean askToHalt(String id) {
        return engine.lookUp("stopping machine " + id, docker -> askToHalt(docker, id))
                .orElseThrow(() -> Refusals.gone(id));
    }

    private static boolean askToHalt(DockerClient docker, String id) {
        try {
            docker.killContainerCmd(id).withSignal(MachineContainers.HALT).exec();
            return true;
        } catch (ConflictException notRunning) {
            return false;
        }
    }

    @Override
    public void start(ResourceRef machine) {
        String id = machine.id();
        if (containers.inspect(id).isEmpty()) {
            throw Refusals.gone(id);
        }
        containers.start(id, id);
    }

    /** The switch is inside the machine. */
    @Override
    public void extend(ResourceRef machine, Instant deadline) {}

    private static State state(InspectContainerResponse container) {
        return switch (Objects.requireNonNullElse(container.getState().getStatus(), "")) {
            case "running", "paused" -> State.RUNNING;
            case "created", "restarting" -> State.STARTING;
            default -> State.STOPPED;
        };
    }

    private static @Nullable String address(InspectContainerResponse container) {
        Map<String, ContainerNetwork> networks = container.getNetworkSettings().getNetworks();
        return networks.values().stream()
                .flatMap(network -> Optional.ofNullable(network.getIpAddress()).stream())
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
