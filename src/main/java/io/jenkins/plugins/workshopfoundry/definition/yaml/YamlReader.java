package io.jenkins.plugins.workshopfoundry.definition.yaml;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 with the place of every key and value. Content, however hostile, becomes a problem, never an exception.
 * One reader serves any number of files and threads.
 */
public final class YamlReader {

    private final YamlLimits limits;
    private final LoadSettings settings;

    /** @param limits what a file may ask for */
    public YamlReader(YamlLimits limits) {
        this.limits = limits;
        // The library counts aliases only; what they expand to is counted by NodeConverter.
        this.settings = LoadSettings.builder()
                .setUseMarks(true)
                .setAllowNonScalarKeys(true)
                .setSchema(new PlainMergeKeySchema())
                .setCodePointLimit(limits.bytes())
                .setMaxAliasesForCollections(limits.nodes())
                .build();
    }

    /**
     * Reads a file of a workshop.
     *
     * @param root the workshop's directory
     * @param file path relative to it
     */
    public YamlReading read(Path root, String file) {
        BoundedText text = BoundedText.read(root, file, limits.bytes());
        if (text.text().isEmpty()) {
            return new YamlReading(Optional.empty(), text.problems());
        }
        YamlReading parsed = parse(file, text.text().get());
        List<Problem> problems = new ArrayList<>(text.problems());
        problems.addAll(parsed.problems());
        return new YamlReading(parsed.root(), problems);
    }

    /**
     * Reads text.
     *
     * @param file what to call the file in problems
     * @param text its content
     */
    public YamlReading parse(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        try {
            Optional<Node> root = compose(text);
            if (root.isPresent()) {
                return new YamlReading(
                        Optional.of(new NodeConverter(file, limits, problems::add).convert(root.get())), problems);
            }
            problems.add(YamlFinding.NOT_YAML.at(Location.of(file), "%s is empty.".formatted(file), "Write the file."));
        } catch (Refusal e) {
            problems.add(e.problem(file));
        } catch (MarkedYamlEngineException e) {
            problems.add(syntax(Marks.location(file, e.getProblemMark()), sentence(e)));
        } catch (ReaderException e) {
            problems.add(unprintable(file, text, e));
        } catch (YamlEngineException | IndexOutOfBoundsException e) {
            problems.add(syntax(Location.of(file), "the reader gave up"));
        }
        return new YamlReading(Optional.empty(), problems);
    }

    private Optional<Node> compose(String text) {
        ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
        return new Composer(settings, new GuardedParser(parser, limits.depth())).getSingleNode();
    }

    private static String sentence(MarkedYamlEngineException e) {
        String context = e.getContext() == null ? "" : e.getContext() + ", ";
        return (context + e.getProblem()).replaceAll("\\s+", " ").strip();
    }

    private static Problem syntax(Location location, String sentence) {
        return YamlFinding.NOT_YAML.at(
                location,
                "This is not YAML: %s.".formatted(sentence.replaceAll("\\.$", "")),
                "Check indentation, quotes and brackets from here upwards.");
    }

    private static Problem unprintable(String file, String text, ReaderException e) {
        String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        String what = "%s has the control character U+%04X here.".formatted(file, e.getCodePoint());
        return YamlFinding.NOT_TEXT.at(
                Location.of(file, line), what, "Remove it, or write it as an escape in double quotes.");
    }
}
