package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static io.jenkins.plugins.workshopfoundry.cloud.CloudFixture.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Labels that the engine hands down from container to image to container are not taken for ownership. */
class OwnershipIT extends LocalIT {

    private static final String WITH_VOLUME = "/data";

    @Test
    void anImageKeepsNothingOfItsMachinesLabelsAndAContainerOfSomebodyElseIsNotOurs() {
        ResourceRef machine = last(stoppedMachine(machine("a")));
        List<ResourceRef> image = availableImage(imageOf(machine, "i"));
        assertThat(cloud().removal().list(region(), labels("i").controller()))
                .contains(new OwnedResource(last(image), labels("i")));
        Map<String, String> labels = engine.ask(
                        "looking",
                        docker -> docker.inspectImageCmd(last(image).id()).exec())
                .getConfig()
                .getLabels();
        assertThat(labels).containsEntry(Labels.BASE, "").containsEntry(Labels.TAG + "version", "1");

        List<ResourceRef> before = listed();
        String theirs = engine.ask(
                "theirs",
                docker -> docker.createContainerCmd(last(image).id())
                        .withCmd("/bin/true")
                        .exec()
                        .getId());
        try {
            assertThat(listed()).isEqualTo(before);
            assertThatThrownBy(() -> cloud().removal().remove(last(image)))
                    .isInstanceOf(CloudRefused.class)
                    .hasMessageContaining("refused");
        } finally {
            engine.tell("theirs", docker -> docker.removeContainerCmd(theirs).exec());
        }
    }

    @Test
    void anImageWithoutItsNameIsFoundListedAndRemoved() {
        ResourceRef image = last(availableImage(imageOf(last(stoppedMachine(machine("a"))), "i")));
        String name = labels("i").name();
        engine.ask(
                "taking the name away",
                docker -> docker.tagImageCmd(image().id(), Names.repository(name), "latest")
                        .exec());
        try {
            assertThat(listed()).contains(image);
            assertThat(cloud().removal().find(ResourceKind.IMAGE, region(), name))
                    .contains(image);
        } finally {
            engine.tell(
                    "and its new owner",
                    docker -> docker.removeImageCmd(Names.repository(name) + ":latest")
                            .exec());
        }
        removeForGood(image);
    }

    @Test
    void volumesThatTheEngineMadeOfItselfAreChildrenAndEndWithTheMachine() {
        OwnershipLabels owner = labels("a");
        String id = engine.ask(
                "a machine with an anonymous volume",
                docker -> docker.createContainerCmd(image().id())
                        .withName(owner.name())
                        .withLabels(Labels.of(owner, ResourceKind.MACHINE))
                        .withVolumes(new Volume(WITH_VOLUME))
                        .withHostConfig(HostConfig.newHostConfig().withNetworkMode("none"))
                        .exec()
                        .getId());
        ResourceRef machine = Inventory.ref(ResourceKind.MACHINE, id);
        List<ResourceRef> children = cloud().removal().children(machine);
        assertThat(children).hasSize(1).allMatch(cloud().removal()::exists);
        removeForGood(machine);
        assertThat(children).noneMatch(cloud().removal()::exists);
    }

    @Test
    void theBaseIsSparedAndFoundWithoutBeingMadeAgain() {
        ResourceRef base = image();
        assertThat(cloud().removal().find(ResourceKind.IMAGE, region(), "base")).isEmpty();
        assertThat(image()).isEqualTo(base);
        assertThat(cloud().removal().settleTime()).isLessThan(Duration.ofSeconds(10));
    }
}
