package io.jenkins.plugins.workshopfoundry.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import io.jenkins.plugins.workshopfoundry.validate.ValidationOptions;
import io.jenkins.plugins.workshopfoundry.validate.Validator;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast workshops are validated: many that all differ in one process, and one with the start of the JVM. */
class ValidateBenchmark {

    private static final int MANY = 1000;
    private static final int STARTS = 5;

    @TempDir
    private Path folder;

    private final Results results = new Results("validation");

    @Test
    void validatesAThousandInOneProcess() throws Exception {
        List<Path> workshops = Samples.different(MANY, folder);
        Validator validator = new Validator(new WorkshopReader(), ValidationOptions.DEFAULT);
        measure(
                "first pass, one thread",
                workshops,
                all -> all.stream()
                        .mapToInt(path -> validator.validate(path).problems().size())
                        .sum());
        measure(
                "again, one thread",
                workshops,
                all -> all.stream()
                        .mapToInt(path -> validator.validate(path).problems().size())
                        .sum());
        Validator fresh = new Validator(new WorkshopReader(), ValidationOptions.DEFAULT);
        double rate = measure(
                "all processors",
                workshops,
                all -> all.parallelStream()
                        .mapToInt(path -> fresh.validate(path).problems().size())
                        .sum());
        results.addAtLeast("validate 1,000 in one process, per second", rate, 200);
        results.keep();
    }

    @Test
    void validatesOneWithTheStartOfTheJvm() throws Exception {
        double[] wall = new double[STARTS];
        double[] cpu = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            double before = Cpu.seconds();
            long begun = System.nanoTime();
            Workshop.call("validate", "test-workshops/good/hello-compose");
            wall[i] = Results.since(begun);
            cpu[i] = Cpu.seconds() - before;
        }
        results.add("workshop validate with JVM start, median, processor s", Results.median(cpu));
        results.add("workshop validate with JVM start, median, s", Results.median(wall), 1);
        results.keep();
    }

    private double measure(String how, List<Path> workshops, ToIntFunction<List<Path>> validate) {
        double before = Cpu.seconds();
        long begun = System.nanoTime();
        assertThat(validate.applyAsInt(workshops))
                .as("problems of good workshops")
                .isZero();
        double rate = workshops.size() / Results.since(begun);
        results.add("validate 1,000, " + how + ", per second", rate);
        results.add("validate 1,000, " + how + ", per processor second", workshops.size() / (Cpu.seconds() - before));
        return rate;
    }
}
