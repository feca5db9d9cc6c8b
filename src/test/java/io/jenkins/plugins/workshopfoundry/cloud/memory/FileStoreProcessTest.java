package io.jenkins.plugins.workshopfoundry.cloud.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file, and real processes that use it and are killed. */
class FileStoreProcessTest {

    private static final String FOREVER = "1000000";

    @TempDir
    private Path folder;

    @Test
    void whatWasAnsweredIsThereAfterTheCallerWasKilled() throws IOException, InterruptedException {
        Process caller = start("a", FOREVER);
        List<String> answered = new ArrayList<>();
        try (BufferedReader out = caller.inputReader()) {
            for (int i = 0; i < 20; i++) {
                answered.add(out.readLine());
            }
            caller.toHandle().destroyForcibly(); // Process.destroyForcibly would close the stream too.
            out.lines().forEach(answered::add);
        }
        assertThat(caller.waitFor()).isEqualTo(128 + 9);
        assertThat(names()).containsAll(answered).hasSizeBetween(answered.size(), answered.size() + 1);
    }

    @Test
    void twoProcessesLoseNothingOfEachOther() throws InterruptedException {
        Process a = start("a", "30");
        Process b = start("b", "30");
        assertThat(a.waitFor()).isZero();
        assertThat(b.waitFor()).isZero();
        assertThat(names()).hasSize(60).doesNotHaveDuplicates();
    }

    private List<String> names() {
        return new PretendStory(new FileStore(folder.resolve("cloud.json")))
                .cloud.console().inventory().stream()
                        .map(Console.Existing::name)
                        .toList();
    }

    private Process start(String name, String count) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            FileStoreCaller.class.getName(),
                            folder.resolve("cloud.json").toString(),
                            name,
                            count)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
