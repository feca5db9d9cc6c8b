package io.jenkins.plugins.workshopfoundry.bench;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import io.jenkins.plugins.workshopfoundry.validate.ValidationOptions;
import io.jenkins.plugins.workshopfoundry.validate.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How fast workshops are validated: many in one process, and one with the start of the JVM. */
class ValidateBenchmark {

    private static final int MANY = 1000;
    private static final int STARTS = 5;
    private static final List<Path> WORKSHOPS = List.of(
            Path.of("test-workshops/good/hello-compose"),
            Path.of("test-workshops/good/two-service"),
            Path.of("test-workshops/good/workspace"),
            Path.of("test-workshops/good/build-script"),
            Path.of("test-workshops/good/vxlan-machine"));

    private final Results results = new Results();

    @Test
    void validates() throws IOException, InterruptedException {
        Validator validator = new Validator(new WorkshopReader(), ValidationOptions.DEFAULT);
        results.add("validate 1000, first pass, per second", MANY / seconds(() -> sequential(validator)));
        results.add("validate 1000, warm, per second", MANY / seconds(() -> sequential(validator)));
        results.add("validate 1000, warm, all processors, per second", MANY / seconds(() -> parallel(validator)));
        results.add("workshop validate with JVM start, median, s", start());
        results.keep();
    }

    private static void sequential(Validator validator) {
        for (int i = 0; i < MANY; i++) {
            validator.validate(WORKSHOPS.get(i % WORKSHOPS.size()));
        }
    }

    private static void parallel(Validator validator) {
        IntStream.range(0, MANY).parallel().forEach(i -> validator.validate(WORKSHOPS.get(i % WORKSHOPS.size())));
    }

    private static double start() throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            long begun = System.nanoTime();
            new ProcessBuilder(
                            List.of("./workshop", "validate", WORKSHOPS.get(0).toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            times.add((System.nanoTime() - begun) / 1e9);
        }
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(sorted).skip(STARTS / 2).findFirst().orElseThrow();
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
