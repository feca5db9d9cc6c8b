package io.jenkins.plugins.workshopfoundry.bench;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plugin costs Jenkins while it starts: classes, and the time that loading them takes. */
class JenkinsStartBenchmark {

    private static final int STARTS = 3;

    /** Seconds. */
    private static final double TARGET = 0.3;

    @TempDir
    private Path folder;

    private final Results results = new Results("the start of Jenkins");

    @Test
    void startsAsJenkinsDoes() throws Exception {
        ClassLoads loads = ClassLoads.ofJenkinsStart(folder.resolve("classes.log"));
        results.add("Jenkins start, extensions", ClassLoads.extensions().size());
        results.add("Jenkins start, classes of ours", loads.ours().size());
        results.add("Jenkins start, classes of libraries", loads.libraries().size());
        double[] times = new double[STARTS];
        double[] processor = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            ClassLoads start = ClassLoads.ofJenkinsStart(folder.resolve("classes-" + i + ".log"));
            times[i] = start.milliseconds() / 1000.0;
            processor[i] = start.numbers(JenkinsStart.PROCESSOR).sum();
        }
        results.add("Jenkins start, our extensions loaded and made, median, s", Results.median(times), TARGET);
        results.add("Jenkins start, processor time of the same, median, s", Results.median(processor));
        results.keep();
    }
}
