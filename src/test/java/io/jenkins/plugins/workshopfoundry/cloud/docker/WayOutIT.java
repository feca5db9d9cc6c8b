package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static io.jenkins.plugins.workshopfoundry.cloud.CloudFixture.last;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.cloud.Access;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A machine without a way out reaches nothing, not even this host, where a registry may listen. */
class WayOutIT extends LocalIT {

    private static final String CONNECT = "timeout 5 bash -c 'exec 3<>/dev/tcp/%s/%d'";
    private static final String CONNECT_INSIDE =
            "timeout -s KILL 5 docker run --rm tiny /bin/bash -c 'exec 3<>/dev/tcp/%s/%d && echo through'";

    @Test
    void aClosedMachineReachesNoAddressOfThisHostWhileTheHostReachesIt() throws IOException {
        ResourceRef machine = last(runningMachine(closed("a")));
        awaitSsh(machine);
        MachineShell shell = shell(machine);
        shell.await("docker info");
        shell.makeTiny();
        try (ServerSocket registry = new ServerSocket(0)) {
            for (String address : addressesOfThisHost()) {
                assertThat(shell.run(CONNECT.formatted(address, registry.getLocalPort()))
                                .code())
                        .as(address)
                        .isNotZero();
            }
            String gateway = shell.must("ip route | sed -n 's/^default via \\([^ ]*\\).*/\\1/p'");
            assertThat(shell.run(CONNECT_INSIDE.formatted(gateway, registry.getLocalPort()))
                            .output())
                    .doesNotContain("through");
        }
    }

    @Test
    void aClosedMachineIsStillClosedAfterItWasStoppedAndStarted() throws IOException {
        ResourceRef machine = last(stoppedMachine(closed("a")));
        cloud().machines().start(machine);
        awaitSsh(machine);
        try (ServerSocket registry = new ServerSocket(0)) {
            for (String address : addressesOfThisHost()) {
                assertThat(shell(machine)
                                .run(CONNECT.formatted(address, registry.getLocalPort()))
                                .code())
                        .as(address)
                        .isNotZero();
            }
        }
    }

    @Test
    void anOpenMachineReachesThisHostFromItselfAndFromItsContainers() throws IOException {
        MachineShell shell = machineWithDocker(machine("a"));
        shell.makeTiny();
        String gateway = shell.must("ip route | sed -n 's/^default via \\([^ ]*\\).*/\\1/p'");
        try (ServerSocket registry = new ServerSocket(0)) {
            shell.must(CONNECT.formatted(gateway, registry.getLocalPort()));
            assertThat(shell.must(CONNECT_INSIDE.formatted(gateway, registry.getLocalPort())))
                    .isEqualTo("through");
        }
    }

    private MachineSpec closed(String name) {
        MachineSpec open = machine(name);
        return new MachineSpec(
                open.region(),
                open.labels(),
                open.image(),
                open.type(),
                open.diskGb(),
                open.architecture(),
                open.publicKey(),
                open.metadata(),
                new Access(open.access().openPorts(), open.access().sshFrom(), false),
                open.deadline(),
                open.spot());
    }

    private static List<String> addressesOfThisHost() throws IOException {
        List<String> addresses = new ArrayList<>();
        for (NetworkInterface device : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(device.getInetAddresses())) {
                if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
                    addresses.add(address.getHostAddress());
                }
            }
        }
        assertThat(addresses).isNotEmpty();
        return addresses;
    }
}
