package io.jenkins.plugins.workshopfoundry.bench;

import static io.jenkins.plugins.workshopfoundry.testing.BaseImage.docker;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much memory the command takes while it bakes a workshop of two gigabytes: it is read, hashed, searched, kept and sent
 * to the machine. What the machine does from then on is only followed, so the bake is cancelled there.
 */
class MemoryBenchmark {

    private static final int FILES_OF_64_MB = 32;
    private static final Pattern RUN = Pattern.compile("\\(run (\\w+)\\)");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final String SENT = "done upload";

    @TempDir
    private Path folder;

    private final Results results = new Results("memory");
    private final List<String> said = new ArrayList<>();

    @Test
    void bakesTwoGigabytes() throws Exception {
        String controller = "make-bench-memory-" + ProcessHandle.current().pid();
        Path workshop = Samples.copy("hello-compose", folder.resolve("hello-compose"));
        Samples.fillWithNoise(workshop.resolve("data"), FILES_OF_64_MB);
        List<String> apart = Workshop.apart(folder, controller);
        List<String> bake = new ArrayList<>(List.of("bake", workshop.toString(), "--cloud", "local"));
        bake.addAll(apart);
        long begun = System.nanoTime();
        try {
            results.add("memory of a bake of 2 GB, peak, MB", peak(bake), 256);
            results.add("a bake of 2 GB until it is sent, s", Results.since(begun));
        } finally {
            List<String> cancel = new ArrayList<>(List.of("cancel", run()));
            cancel.addAll(apart);
            Workshop.call(cancel);
        }
        String label = "label=" + OwnershipLabels.CONTROLLER + "=" + controller;
        assertThat(docker("ps", "-aq", "--filter", label)).isEmpty();
        assertThat(docker("volume", "ls", "-q", "--filter", label)).isEmpty();
        assertThat(docker("network", "ls", "-q", "--filter", label)).isEmpty();
        results.keep();
    }

    /** Bakes until the workshop has been sent, and returns the most that the process ever had in memory, in megabytes. */
    private double peak(List<String> bake) throws Exception {
        Process process = Workshop.start(bake);
        double peak = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                peak = Math.max(peak, resident(process));
                if (line.contains(SENT)) {
                    new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                            .start()
                            .waitFor();
                }
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
        assertThat(said).as("what the bake said").anyMatch(line -> line.contains(SENT));
        return peak;
    }

    /** What the kernel says was the most so far (proc(5), VmHWM), so that looking at each line is enough. */
    private static double resident(Process process) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            return peak.find() ? Long.parseLong(peak.group(1)) / 1024.0 : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    private String run() {
        return said.stream()
                .map(RUN::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The bake did not begin: " + said));
    }
}
