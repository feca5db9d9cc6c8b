package io.jenkins.plugins.workshopfoundry.cloud.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    @TempDir
    private Path folder;

    @Test
    void everythingIsThereForTheNextProcess() {
        Path file = folder.resolve("cloud.json");
        PretendStory story = new PretendStory(new FileStore(file));
        ResourceRef machine = story.running("m");
        story.remote(machine).put("/etc/motd", "0644", new byte[] {(byte) 0xfc});
        story.remote(machine).startDetached("t", "true");
        story.cloud.machines().stop(machine);
        story.image(machine, "i");

        PretendStory next = new PretendStory(new FileStore(file));
        assertThat(next.cloud.console().inventory())
                .isEqualTo(story.cloud.console().inventory());
        assertThat(next.cloud.console().observables())
                .isEqualTo(story.cloud.console().observables());
        assertThat(next.cloud.console().files(machine)).containsEntry("/etc/motd", "\u00fc");
        next.time.pass(Duration.between(next.time.instant(), story.time.instant()));
        assertThat(next.cloud.machines().describe(machine))
                .isEqualTo(story.cloud.machines().describe(machine));
    }

    @Test
    void twoWhoTakeTurnsSeeEachOthersLatest() {
        Path file = folder.resolve("cloud.json");
        PretendStory a = new PretendStory(new FileStore(file));
        PretendStory b = new PretendStory(new FileStore(file));
        for (int i = 0; i < 5; i++) {
            ResourceRef machine = a.machine("m" + i);
            assertThat(b.cloud.removal().exists(machine)).isTrue();
            b.cloud.console().vanish(machine);
            assertThat(a.cloud.removal().exists(machine)).isFalse();
        }
        assertThat(a.kinds()).hasSize(10);
    }

    @Test
    void twoAtOnceInOneProcessWaitForEachOther() {
        Path file = folder.resolve("cloud.json");
        PretendStory watching = new PretendStory(new FileStore(file));
        List<CompletableFuture<Void>> both = Stream.of("a", "b")
                .map(name -> CompletableFuture.runAsync(() -> {
                    PretendStory story = new PretendStory(new FileStore(file));
                    for (int i = 0; i < 20; i++) {
                        story.machine(name + i);
                    }
                }))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(watching.kinds())
                .filteredOn(kind -> kind == ResourceKind.MACHINE)
                .hasSize(40);
    }

    @Test
    void lookingWritesNothing() {
        PretendStory story = new PretendStory(new FileStore(folder.resolve("cloud.json")));
        assertThat(story.cloud.console().inventory()).isEmpty();
        assertThat(folder.resolve("cloud.json")).doesNotExist();
    }

    @Test
    void aCallThatIsRefusedChangesNothing() throws IOException {
        Path file = folder.resolve("cloud.json");
        PretendStory story = new PretendStory(new FileStore(file));
        story.machine("m");
        String before = Files.readString(file);
        assertThatThrownBy(() -> story.cloud.removal().remove(story.base())).isInstanceOf(CloudRefused.class);
        assertThat(file).hasContent(before);
    }

    @Test
    void aFileThatIsNoneOfOursIsReportedAndLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("cloud.json"), "{\"things\": 7}");
        PretendStory story = new PretendStory(new FileStore(file));
        assertThatThrownBy(() -> story.machine("m"))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Remove it to begin with an empty cloud.");
        assertThat(file).hasContent("{\"things\": 7}");
    }

    @Test
    void aFolderThatIsNotThereIsReported() {
        PretendStory story = new PretendStory(new FileStore(folder.resolve("none/cloud.json")));
        assertThatThrownBy(() -> story.machine("m"))
                .isInstanceOf(CloudUnavailable.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void anInterruptStopsTheRunAndKeepsTheFlag() {
        PretendStory story = new PretendStory(new FileStore(folder.resolve("cloud.json")));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> story.machine("m")).isInstanceOf(RunStopped.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(story.machine("m")).isNotNull();
    }
}
