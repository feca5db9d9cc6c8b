package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a machine's definition from {@code machine.yaml}, and the defaults for what it does not say. */
final class MachineReader {

    static final String FILE = "machine.yaml";

    private static final int CHECK_SECONDS = 30;

    private final Entries entries;
    private final BuilderOptions options;

    MachineReader(YamlMap document, BuilderOptions options) {
        this.entries = new Entries(document);
        this.options = options;
    }

    MachineDefinition read(boolean readable) {
        return new MachineDefinition(
                readable,
                OptionsReader.base(entries, options.base()),
                OptionsReader.architecture(entries, options.architecture()),
                entries.truth("update", true),
                entries.texts("packages"),
                files(),
                units(),
                sysctl(),
                entries.texts("scripts"),
                checks());
    }

    private List<MachineDefinition.InstalledFile> files() {
        return entries.sections("files").stream()
                .flatMap(file -> both(file.text("source"), file.text("target")).stream()
                        .map(paths -> new MachineDefinition.InstalledFile(
                                paths.get(0),
                                paths.get(1),
                                file.text("mode", "0644"),
                                file.text("owner", "root:root"))))
                .toList();
    }

    private List<MachineDefinition.Unit> units() {
        return entries.sections("units").stream()
                .flatMap(unit -> unit.text("source").stream()
                        .map(source -> new MachineDefinition.Unit(source, unit.truth("enable", true))))
                .toList();
    }

    private Map<String, Located<String>> sysctl() {
        Map<String, Located<String>> all = new LinkedHashMap<>();
        entries.section("sysctl").map().entries().forEach(entry -> {
            if (entry.value() instanceof YamlScalar scalar) {
                all.put(entry.name(), new Located<>(scalar.text(), entry.key().location()));
            }
        });
        return all;
    }

    private List<MachineDefinition.Check> checks() {
        return entries.sections("checks").stream()
                .flatMap(check -> both(check.text("name"), check.text("run")).stream()
                        .map(words -> new MachineDefinition.Check(
                                words.get(0).value(),
                                words.get(1),
                                Duration.ofSeconds(check.number("within")
                                        .map(Located::value)
                                        .orElse(CHECK_SECONDS)))))
                .toList();
    }

    private static Optional<List<Located<String>>> both(Optional<Located<String>> a, Optional<Located<String>> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(List.of(a.get(), b.get())) : Optional.empty();
    }
}
