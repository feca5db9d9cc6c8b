package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static io.jenkins.plugins.workshopfoundry.cloud.CloudFixture.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.Network;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A local machine boots like a machine, and knows what it was given. */
class MachineBootIT extends LocalIT {

    private static final String INSTANCE = "/" + InstanceFiles.FOLDER;

    @Test
    void systemdComesUpWholeAndSshAnswers() {
        ResourceRef machine = last(runningMachine(machine("a")));
        awaitSsh(machine);
        MachineShell shell = shell(machine);
        shell.await("systemctl is-system-running");
        assertThat(shell.must("systemctl --failed --no-legend")).isEmpty();
        assertThat(shell.must("systemctl is-enabled systemd-networkd-wait-online || true"))
                .isEqualTo("masked");
        assertThat(shell.must("cat /etc/machine-id")).hasSize(32);
        assertThat(shell.must("stat -c '%a %U' /root/.ssh/authorized_keys")).isEqualTo("600 root");
        assertThat(shell.must("cat /root/.ssh/authorized_keys")).isEqualTo(PUBLIC_KEY);
    }

    @Test
    void theInnerDockerUsesOverlayAndAddressesApartFromTheOuterNetworks() {
        MachineShell shell = machineWithDocker(machine("a"));
        assertThat(shell.must("docker info -f '{{.Driver}}'")).isEqualTo("overlay2");
        String inner = shell.must("docker network create n >/dev/null;"
                + " docker network inspect bridge n -f '{{(index .IPAM.Config 0).Subnet}}'");
        List<String> outer = engine.ask(
                "listing networks",
                docker -> docker.listNetworksCmd().exec().stream()
                        .map(Network::getIpam)
                        .filter(ipam -> ipam != null && ipam.getConfig() != null)
                        .flatMap(ipam -> ipam.getConfig().stream())
                        .map(config -> firstTwo(String.valueOf(config.getSubnet())))
                        .toList());
        assertThat(inner.lines().map(MachineBootIT::firstTwo)).hasSize(2).doesNotContainAnyElementsOf(outer);
    }

    private static String firstTwo(String subnet) {
        return subnet.replaceAll("^(\\d+\\.\\d+)\\..*", "$1");
    }

    @Test
    void metadataIsThereReadOnlyAndWhatTheImageHadIsGone() {
        MachineSpec first = with(machine("a"), Map.of("DOMAIN", "old.example", "SEATS", "3"));
        ResourceRef machine = last(runningMachine(first));
        assertThat(shell(machine).must("cd " + INSTANCE + " && grep -H . * && stat -c %a *"))
                .isEqualTo("DOMAIN:old.example\nSEATS:3\nWF_DEADLINE:"
                        + first.deadline().getEpochSecond() + "\n444\n444\n444");
        shell(machine).must("echo left >" + INSTANCE + "/LEFT");
        cloud().machines().stop(machine);
        ResourceRef image = last(availableImage(imageOf(machine, "i")));

        ResourceRef second = last(runningMachine(with(machine("b", image), Map.of("DOMAIN", "new.example"))));
        assertThat(shell(second).must("cd " + INSTANCE + " && ls && cat DOMAIN"))
                .isEqualTo("DOMAIN\nWF_DEADLINE\nnew.example");
    }

    @Test
    void aMachineThatWasCreatedButNotStartedIsCompleted() {
        List<Creation> plan = cloud().machines().plan(machine("a"));
        create(plan.subList(0, 2));
        Creation machine = last(plan);
        String id = engine.ask(
                "dying half-way",
                docker -> docker.createContainerCmd(image().id())
                        .withName(machine.name())
                        .withLabels(Labels.of(machine.labels(), ResourceKind.MACHINE))
                        .withEntrypoint("/bin/sh", "-c", Scripts.text("boot"), "boot", "open")
                        .withHostConfig(new MachineRights(new Host(Path.of("/"))).hostConfig(machine.name()))
                        .exec()
                        .getId());
        assertThat(cloud().creations().create(machine).id()).isEqualTo(id);
        awaitSsh(Inventory.ref(ResourceKind.MACHINE, id));
        assertThat(shell(named(ResourceKind.MACHINE, "a")).must("cat /root/.ssh/authorized_keys"))
                .isEqualTo(PUBLIC_KEY);
    }

    @Test
    void aContainerOfSomebodyElseIsNotTaken() {
        List<Creation> plan = cloud().machines().plan(machine("a"));
        create(plan.subList(0, 2));
        String theirs = engine.ask(
                "theirs",
                docker -> docker.createContainerCmd(image().id())
                        .withName(last(plan).name())
                        .exec()
                        .getId());
        try {
            assertThatThrownBy(() -> cloud().creations().create(last(plan)))
                    .isInstanceOf(CloudRefused.class)
                    .hasMessageContaining("not ours");
        } finally {
            engine.tell("theirs", docker -> docker.removeContainerCmd(theirs).exec());
        }
    }

    @Test
    void whatRunsInAMachineEndsWithItControlGroupsIncluded() throws IOException {
        MachineShell shell = machineWithDocker(machine("a"));
        shell.makeTiny();
        String inner = shell.must("docker run -d --memory 64m tiny /bin/sleep 600");
        assertThat(EngineLeaks.cgroups(shell.machine())).isNotEmpty();
        removeForGood(named(ResourceKind.MACHINE, "a"));
        assertThat(EngineLeaks.cgroups(shell.machine())).isEmpty();
        assertThat(EngineLeaks.cgroups(inner)).isEmpty();
    }

    @Test
    void aMachineIsAskedToHaltEvenBeforeItsSystemdHears() {
        ResourceRef machine = last(create(cloud().machines().plan(machine("a"))));
        cloud().machines().stop(machine);
        assertThat(cloud().machines().describe(machine).state()).isEqualTo(MachineView.State.STOPPED);
        Long code = engine.ask(
                "asking",
                docker -> docker.inspectContainerCmd(machine.id())
                        .exec()
                        .getState()
                        .getExitCodeLong());
        assertThat(code).isZero();
    }

    private static MachineSpec with(MachineSpec spec, Map<String, String> metadata) {
        return new MachineSpec(
                spec.region(),
                spec.labels(),
                spec.image(),
                spec.type(),
                spec.diskGb(),
                spec.architecture(),
                spec.publicKey(),
                metadata,
                spec.access(),
                spec.deadline(),
                spec.spot());
    }
}
