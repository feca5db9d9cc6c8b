package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes the options from {@code .image-builder.yml}, and the defaults for what it does not say. */
final class OptionsReader {

    static final String FILE = ".image-builder.yml";

    private static final int DISK_GIGABYTES = 100;
    private static final int HTTP = 80;
    private static final int LONGEST_NAME = 40;

    private final Entries entries;
    private final Location start;

    OptionsReader(YamlMap document) {
        this.entries = new Entries(document);
        this.start = document.location();
    }

    /**
     * The options.
     *
     * @param file where they come from; the empty string where there is no file
     * @param directory name of the workshop's directory, for a default of the name
     */
    BuilderOptions read(String file, String directory) {
        Located<String> name = entries.text("name").orElseGet(() -> new Located<>(nameOf(directory), start));
        BuilderOptions.Entry entry = entry();
        return new BuilderOptions(
                file,
                name,
                entries.text("version").orElseGet(() -> new Located<>("0.0.0", start)),
                entries.text("family").orElse(name),
                base(entries, new Located<>(Base.DEBIAN_12, start)),
                architecture(entries, new Located<>(Architecture.AMD64, start)),
                texts("machine"),
                entries.number("disk").map(Located::value).orElse(DISK_GIGABYTES),
                entry,
                seats(entry),
                texts("env"));
    }

    static Located<Base> base(Entries entries, Located<Base> otherwise) {
        for (Base base : Base.values()) {
            if (entries.text("base", "").equals(base.word())) {
                return new Located<>(base, valueLocation(entries, "base"));
            }
        }
        return otherwise;
    }

    static Located<Architecture> architecture(Entries entries, Located<Architecture> otherwise) {
        for (Architecture architecture : Architecture.values()) {
            if (entries.text("architecture", "").equals(architecture.word())) {
                return new Located<>(architecture, valueLocation(entries, "architecture"));
            }
        }
        return otherwise;
    }

    private static Location valueLocation(Entries entries, String key) {
        return entries.text(key).map(Located::location).orElse(entries.map().location());
    }

    private BuilderOptions.Entry entry() {
        Entries entry = entries.section("entry");
        String path = entry.text("path", "/");
        return new BuilderOptions.Entry(
                entry.number("port").orElseGet(() -> new Located<>(HTTP, start)), path, entry.text("health", path));
    }

    private BuilderOptions.Seats seats(BuilderOptions.Entry entry) {
        Entries seats = entries.section("seats");
        List<BuilderOptions.Endpoint> endpoints = new ArrayList<>();
        seats.section("endpoints").map().entries().forEach(endpoint -> {
            if (endpoint.value() instanceof YamlScalar scalar) {
                Entries.number(scalar)
                        .ifPresent(port -> endpoints.add(new BuilderOptions.Endpoint(endpoint.name(), port)));
            }
        });
        if (endpoints.isEmpty()) {
            endpoints.add(new BuilderOptions.Endpoint("web", entry.port()));
        }
        return new BuilderOptions.Seats(
                seats.number("max").map(Located::value).orElse(0),
                seats.number("perMachine").map(Located::value).orElse(0),
                seats.text("workspace").orElseGet(() -> new Located<>("", start)),
                endpoints);
    }

    private Map<String, String> texts(String key) {
        Map<String, String> all = new LinkedHashMap<>();
        entries.section(key).map().entries().forEach(entry -> {
            if (entry.value() instanceof YamlScalar scalar) {
                all.put(entry.name(), scalar.text());
            }
        });
        return all;
    }

    /** A directory's name as the name of an image: what is not allowed there becomes a dash. */
    private static String nameOf(String directory) {
        String dashed = directory.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = dashed.replaceAll("^[^a-z]+", "");
        String cut = trimmed.length() > LONGEST_NAME ? trimmed.substring(0, LONGEST_NAME) : trimmed;
        String name = cut.replaceAll("-+$", "");
        return name.isEmpty() ? "workshop" : name;
    }
}
