package io.jenkins.plugins.workshopfoundry.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the command takes to see that nothing has changed in a workshop of 100 MB; no machine is started for it. */
class UnchangedBenchmark {

    private static final long BYTES = 100L << 20;
    private static final int TIMES = 5;

    @TempDir
    private Path folder;

    private final Results results = new Results("an unchanged bake");

    @Test
    void seesThatNothingHasChanged() throws Exception {
        Path workshop = Samples.copy("hello-compose", folder.resolve("hello-compose"));
        Samples.fill(workshop.resolve("data"), BYTES);
        List<String> bake = new ArrayList<>(List.of("bake", workshop.toString(), "--cloud", "local", "--rehearse"));
        bake.addAll(Workshop.apart(folder, "bench"));
        assertThat(Workshop.call(bake)).contains("created machine");
        double[] wall = new double[TIMES];
        double[] cpu = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            double before = Cpu.seconds();
            long begun = System.nanoTime();
            String said = Workshop.call(bake);
            wall[i] = Results.since(begun);
            cpu[i] = Cpu.seconds() - before;
            assertThat(said).contains("Nothing has changed").doesNotContain("created");
        }
        results.add("bake of an unchanged workshop of 100 MB, median, processor s", Results.median(cpu));
        results.add("bake of an unchanged workshop of 100 MB, median, s", Results.median(wall), 2);
        results.keep();
    }
}
