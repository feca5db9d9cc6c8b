package io.jenkins.plugins.workshopfoundry.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures by name, printed as they come and kept as JSON for whoever compares; with how busy the machine was meanwhile. */
final class Results {

    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final String part;

    /** @param part what is measured, in a word or two */
    Results(String part) {
        this.part = part;
        load("before");
    }

    /** Notes one figure with its unit in the name, for instance {@code bake unchanged, s}. */
    void add(String name, double value) {
        figures.put(name, Math.round(value * 1000) / 1000.0);
        System.out.printf("%-72s %10.3f%n", name, value);
    }

    /** Notes a figure that has a target: a line of the table says whether it was met. */
    void add(String name, double value, double atMost) {
        add(name, value);
        figures.put(name + " (target: at most)", atMost);
        System.out.printf("%-72s %10.3f %s%n", "  target: at most", atMost, value <= atMost ? "met" : "MISSED");
    }

    /** Notes a figure that is to be large. */
    void addAtLeast(String name, double value, double atLeast) {
        add(name, value);
        figures.put(name + " (target: at least)", atLeast);
        System.out.printf("%-72s %10.3f %s%n", "  target: at least", atLeast, value >= atLeast ? "met" : "MISSED");
    }

    /** The middle one of an odd number of figures. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Seconds since {@link System#nanoTime}. */
    static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Writes {@code target/bench.json}, or where {@code bench.json} says, with what was there from other benchmarks. */
    void keep() {
        load("after");
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

    private void load(String when) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        add("load average " + when + " " + part, load);
    }
}
