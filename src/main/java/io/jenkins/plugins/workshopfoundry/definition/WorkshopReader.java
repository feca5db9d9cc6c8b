package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlLimits;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlReader;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlReading;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a directory as a workshop. Making one parses the schemas, so make one and keep it: it serves any number of
 * directories and threads.
 */
public final class WorkshopReader {

    private final YamlReader yaml = new YamlReader(YamlLimits.standard());
    private final ComposeReader composeReader = new ComposeReader(yaml);
    private final Listing listing = new Listing(Listing.MOST_FILES);
    private final DefinitionSchema optionsSchema = DefinitionSchema.of("image-builder.schema.json");
    private final DefinitionSchema machineSchema = DefinitionSchema.of("machine.schema.json");

    /**
     * Reads a workshop as far as it is readable. Bad content, however hostile, becomes a problem: it never throws,
     * hangs, or needs more than a bounded amount of memory. Where there is no definition file at all, the answer is a
     * compose workshop with an unreadable compose file of no name.
     *
     * @param directory the workshop's directory
     * @throws InvalidRequest if there is no such directory
     */
    public Reading read(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new InvalidRequest("%s is not a directory.".formatted(directory), "Name a workshop's directory.");
        }
        List<Problem> problems = new ArrayList<>();
        List<WorkshopFile> files = listing.of(root, problems::add);
        BuilderOptions options = options(root, problems::add);
        Optional<String> compose =
                ComposeReader.find(root, options.base().value().compose());
        Workshop workshop = compose.isEmpty() && exists(root, MachineReader.FILE)
                ? machine(root, files, options, problems::add)
                : new ComposeWorkshop(
                        root,
                        files,
                        options,
                        compose.map(file -> composeReader.read(root, file, options, problems::add))
                                .orElseGet(() -> Compose.unreadable("")));
        return new Reading(workshop, problems);
    }

    private BuilderOptions options(Path root, Consumer<Problem> problems) {
        boolean present = exists(root, OptionsReader.FILE);
        Optional<YamlMap> document =
                present ? document(root, OptionsReader.FILE, optionsSchema, problems) : Optional.empty();
        YamlMap map = document.orElseGet(() -> YamlMap.empty(Location.of(present ? OptionsReader.FILE : "")));
        Path name = root.getFileName();
        return new OptionsReader(map).read(present ? OptionsReader.FILE : "", name == null ? "" : name.toString());
    }

    private Workshop machine(Path root, List<WorkshopFile> files, BuilderOptions options, Consumer<Problem> problems) {
        Optional<YamlMap> document = document(root, MachineReader.FILE, machineSchema, problems);
        YamlMap map = document.orElseGet(() -> YamlMap.empty(Location.of(MachineReader.FILE)));
        MachineDefinition machine = new MachineReader(map, options).read(document.isPresent());
        Agreement.check(options, machine, problems);
        return new MachineWorkshop(root, files, options.on(machine.base(), machine.architecture()), machine);
    }

    private Optional<YamlMap> document(Path root, String file, DefinitionSchema schema, Consumer<Problem> problems) {
        YamlReading reading = yaml.read(root, file);
        reading.problems().forEach(problems);
        YamlNode node = reading.root().orElse(null);
        if (node instanceof YamlMap map) {
            schema.check(map).forEach(problems);
            return Optional.of(map);
        }
        if (node != null) {
            problems.accept(ReadingFinding.BAD_OPTION.at(
                    node.location(), "%s is %s.".formatted(file, node.describe()), "Write a mapping of options."));
        }
        return Optional.empty();
    }

    private static boolean exists(Path root, String file) {
        return Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS);
    }
}
