package io.jenkins.plugins.workshopfoundry.bench;

import static io.jenkins.plugins.workshopfoundry.testing.BaseImage.docker;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What scripts/bench-clear takes for the rest of a benchmark that was killed, and what it leaves alone. */
class BenchClearIT {

    @Test
    void removesWhatAKilledBenchmarkLeftAndNothingElse() throws Exception {
        long gone = processThatIsGone();
        String ours = volume("workshop-foundry-bench=make-bench-" + gone);
        String engines = volume(OwnershipLabels.CONTROLLER + "=make-bench-memory-" + gone);
        String running = volume(SeatLoop.LABEL);
        String strangers = volume(OwnershipLabels.CONTROLLER + "=workbench-" + gone);
        Path folder = Files.createDirectories(Path.of("target", "bench", "make-bench-" + gone + "-1"));
        try {
            run("scripts/bench-clear");
            assertThat(docker("volume", "ls", "-q").lines())
                    .contains(running, strangers)
                    .doesNotContain(ours, engines);
            assertThat(folder).doesNotExist();
        } finally {
            docker("volume", "rm", "-f", ours, engines, running, strangers);
            Files.deleteIfExists(folder);
        }
    }

    private static String volume(String label) throws Exception {
        return docker("volume", "create", "--label", label).strip();
    }

    private static long processThatIsGone() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    private static void run(String script) throws Exception {
        assertThat(new ProcessBuilder(script).inheritIO().start().waitFor()).isZero();
    }
}
