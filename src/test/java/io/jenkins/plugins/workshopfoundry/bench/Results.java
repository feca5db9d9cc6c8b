package io.jenkins.plugins.workshopfoundry.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures by name, printed as they come and kept as JSON for whoever compares. */
final class Results {

    private final Map<String, Double> figures = new LinkedHashMap<>();

    /** Notes one figure with its unit in the name, for instance {@code bake unchanged, s}. */
    void add(String name, double value) {
        figures.put(name, Math.round(value * 1000) / 1000.0);
        System.out.printf("%-60s %10.3f%n", name, value);
    }

    /** The middle one of an odd number of figures. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Writes {@code target/bench.json}, or where {@code bench.json} says, with what was there from other benchmarks. */
    void keep() {
        Path file = Path.of(System.getProperty("bench.json", "target/bench.json"));
        JsonMapper json = new JsonMapper();
        try {
            Map<String, Object> all = Files.exists(file)
                    ? json.readValue(file.toFile(), new TypeReference<LinkedHashMap<String, Object>>() {})
                    : new LinkedHashMap<>();
            all.putAll(figures);
            json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
