package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static io.jenkins.plugins.workshopfoundry.cloud.CloudFixture.last;

import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** What the tests of measured facts share: labels of their own, a look at the engine, and nothing left behind. */
abstract class LocalIT implements LocalCloud {

    /** The engine, asked behind the adapter's back. */
    final Engine engine = new Engine(ADDRESS);

    private final String controller = "it-" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant began = POLL.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    private final EngineLeaks leaks = new EngineLeaks(engine, controller);

    @Override
    public OwnershipLabels labels(String name) {
        return new OwnershipLabels(controller, "run", controller + "-" + name, null, null, began);
    }

    /** A machine whose inner Docker answers. */
    MachineShell machineWithDocker(MachineSpec spec) {
        ResourceRef machine = last(runningMachine(spec));
        MachineShell shell = shell(machine);
        shell.await("docker info");
        return shell;
    }

    MachineShell shell(ResourceRef machine) {
        return new MachineShell(engine, machine.id(), POLL);
    }

    /** Until an SSH server says who it is, as a client on this host sees it. */
    void awaitSsh(ResourceRef machine) {
        MachineView view = awaitState(machine, MachineView.State.RUNNING);
        POLL.untilTrue(
                "SSH of the " + machine,
                Poll.Pace.brisk(Duration.ofMinutes(3)),
                () -> Ports.greeting(String.valueOf(view.host()), view.sshPort())
                        .startsWith("SSH-2.0"));
    }

    ResourceRef named(ResourceKind kind, String name) {
        return cloud().removal().find(kind, region(), labels(name).name()).orElseThrow();
    }

    @AfterEach
    void leavesNothingBehind() throws IOException {
        leaks.note();
        List<ResourceRef> made = listed();
        made.stream().sorted(Comparator.comparing(ResourceRef::kind)).forEach(this::removeForGood);
        awaitListed(List.of());
        leaks.assertNone();
        engine.close();
    }
}
