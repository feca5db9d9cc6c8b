package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static io.jenkins.plugins.workshopfoundry.cloud.CloudFixture.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A machine's Docker data goes into its image, and from there into other machines, whole. */
class DockerDataIT extends LocalIT {

    @Test
    void imagesOfTheInnerDockerComeAlongAndWhatALayerDeletedStaysDeleted() {
        MachineShell first = machineWithDocker(machine("a"));
        first.makeTiny();
        first.must("docker run --name layer tiny /bin/bash -c 'rm -r /d; mkdir /d; echo new >/d/new'"
                + " && docker commit layer opaque && docker rm layer");
        ResourceRef machine = named(ResourceKind.MACHINE, "a");
        cloud().machines().stop(machine);
        ResourceRef image = last(availableImage(imageOf(machine, "i")));

        MachineShell second = machineWithDocker(machine("b", image));
        assertThat(second.must("docker run --rm opaque /bin/ls /d")).isEqualTo("new");
        assertThat(second.must("docker images -q | wc -l")).isEqualTo(first(second));
    }

    private static String first(MachineShell shell) {
        return shell.must("docker image inspect -f . tiny opaque | wc -l");
    }

    @Test
    void aHalfCopyIsThrownAwayAndBegunAgainAndAFinishedOneIsLeftAlone() {
        machineWithDocker(machine("a"));
        ResourceRef machine = named(ResourceKind.MACHINE, "a");
        cloud().machines().stop(machine);
        Creation snapshot = cloud().images().plan(imageOf(machine, "i")).get(0);
        String volume = snapshot.name();
        Map<String, String> labels = Labels.of(snapshot.labels(), ResourceKind.SNAPSHOT);
        engine.ask(
                "half",
                docker -> docker.createVolumeCmd()
                        .withName(volume)
                        .withLabels(labels)
                        .exec());
        inVolume(volume, "mkdir /v/half && echo x >/v/half/x");

        cloud().creations().create(snapshot);
        assertThat(inVolume(volume, "[ ! -e /v/half ] && [ -d /v/overlay2 ] && echo y >/v/kept"))
                .isZero();
        cloud().creations().create(snapshot);
        assertThat(inVolume(volume, "[ -e /v/kept ] && [ -e /v/.workshop-foundry-complete ]"))
                .isZero();
    }

    @Test
    void aMachineIsRefusedWhenItsImagesDataIsHalfDoneOrGone() {
        ResourceRef machine = last(stoppedMachine(machine("a")));
        List<ResourceRef> image = availableImage(imageOf(machine, "i"));
        Creation disk = cloud().machines().plan(machine("b", last(image))).get(1);
        inVolume(image.get(0).id(), "rm /v/.workshop-foundry-complete");
        assertThatThrownBy(() -> cloud().creations().create(disk))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("half done");
        removeForGood(image.get(0));
        assertThatThrownBy(() -> cloud().creations().create(disk))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining(image.get(0).id());
    }

    @Test
    void aCopierThatOutlivedItsCallerGoesWithItsVolume() {
        MachineSpec spec = machine("a");
        Creation disk = cloud().machines().plan(spec).get(1);
        ResourceRef volume = cloud().creations().create(disk);
        OwnershipLabels copier = disk.labels().named(Names.copier(disk.name()));
        engine.tell("leaving a copier behind", docker -> {
            String id = docker.createContainerCmd(spec.image().id())
                    .withName(copier.name())
                    .withLabels(Labels.of(copier, ResourceKind.CONTAINER))
                    .withCmd("/bin/sleep", "600")
                    .withHostConfig(HostConfig.newHostConfig().withBinds(Bind.parse(volume.id() + ":/to")))
                    .exec()
                    .getId();
            docker.startContainerCmd(id).exec();
        });
        assertThat(listed()).extracting(ResourceRef::kind).contains(ResourceKind.CONTAINER);

        cloud().removal().remove(volume);
        assertThat(listed()).isEmpty();
    }

    @Test
    void aVolumeOfSomebodyElseIsNotTaken() {
        Creation disk = cloud().machines().plan(machine("a")).get(1);
        engine.ask(
                "theirs",
                docker -> docker.createVolumeCmd().withName(disk.name()).exec());
        try {
            assertThatThrownBy(() -> cloud().creations().create(disk))
                    .isInstanceOf(CloudRefused.class)
                    .hasMessageContaining("not ours");
        } finally {
            engine.tell("theirs", docker -> docker.removeVolumeCmd(disk.name()).exec());
        }
    }

    /** Runs a command with a volume at {@code /v}; returns its exit code. */
    private int inVolume(String volume, String command) {
        return engine.ask("looking into a volume", docker -> {
            String id = docker.createContainerCmd(image().id())
                    .withCmd("/bin/bash", "-c", command)
                    .withHostConfig(HostConfig.newHostConfig().withBinds(Bind.parse(volume + ":/v")))
                    .exec()
                    .getId();
            docker.startContainerCmd(id).exec();
            try {
                return docker.waitContainerCmd(id).start().awaitStatusCode();
            } finally {
                docker.removeContainerCmd(id).withForce(true).exec();
            }
        });
    }
}
