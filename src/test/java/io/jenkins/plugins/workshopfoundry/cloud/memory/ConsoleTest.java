package io.jenkins.plugins.workshopfoundry.cloud.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final PretendStory story = new PretendStory();
    private final Console console = story.cloud.console();

    @Test
    void showsWhatOthersDoNotSeeYet() {
        story.faults.always("create", Fault.NONE.lagging(java.time.Duration.ofSeconds(10)));
        story.machine("m");
        assertThat(story.cloud.removal().list(Region.LOCAL, "me")).isEmpty();
        assertThat(console.inventory()).hasSize(4);
    }

    @Test
    void showsWhatSomebodyElseMadeWhichIsNotOurs() {
        ResourceRef foreign =
                console.plant(ResourceKind.NETWORK, Region.LOCAL, "intranet", Map.of("owner", "accounting"));
        assertThat(console.inventory())
                .containsExactly(new Console.Existing(foreign, "intranet", Map.of("owner", "accounting")));
        assertThat(story.cloud.removal().list(Region.LOCAL, "me")).isEmpty();
        assertThat(story.cloud.removal().exists(foreign)).isTrue();
    }

    @Test
    void somebodyElseCanRemoveAMachineUnderUs() {
        ResourceRef machine = story.running("m");
        console.vanish(machine);
        assertThat(story.cloud.machines().describe(machine)).isEqualTo(MachineView.ABSENT);
        assertThat(story.kinds()).containsExactly(ResourceKind.KEY_PAIR, ResourceKind.SECURITY_GROUP);
    }

    @Test
    void observesNamesLabelsAndMetadata() {
        story.machine("the-machine");
        assertThat(console.observables()).contains("the-machine", "workshop-foundry-run", "run-1", "SEATS", "2");
    }

    @Test
    void observesCommandsAndLogsOfMachinesButNotTheirFiles() {
        story.script.on("greet", PretendMachine.Answer.of("hello from the log"));
        ResourceRef machine = story.running("m");
        story.remote(machine).startDetached("t", "greet everybody");
        story.remote(machine).put("/root/secret", "0600", "s3cret".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(console.observables())
                .contains("greet everybody", "hello from the log")
                .noneMatch(text -> text.contains("s3cret"));
    }

    @Test
    void observesTheFilesOfImagesEvenWhenOnlyTheSnapshotIsLeft() {
        ResourceRef machine = story.running("m");
        story.remote(machine).put("/root/secret", "0600", "s3cret".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        story.cloud.machines().stop(machine);
        ResourceRef image = story.available(machine, "i");
        assertThat(console.observables()).contains("s3cret", "/root/secret");
        assertThat(console.files(image)).containsEntry("/root/secret", "s3cret");
        story.cloud.removal().remove(image);
        assertThat(console.observables()).contains("s3cret");
        story.cloud.removal().remove(story.only(ResourceKind.SNAPSHOT));
        assertThat(console.observables()).doesNotContain("s3cret");
    }
}
