package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.definition.yaml.BoundedText;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlReader;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlReading;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds and reads the compose file of a workshop as the Compose of its base does. */
final class ComposeReader {

    /** Where Compose 1.29 looks, in this order (compose/config/config.py). */
    private static final List<String> NAMES_1_29 =
            List.of("docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml");

    /** Where Compose 2 looks, in this order (compose-go, cli/options.go). */
    private static final List<String> NAMES_2 =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

    private static final Pattern SERVICE_NAME = Pattern.compile("[a-zA-Z0-9._-]+");
    private static final int MOST_BYTES_OF_ENV = 1 << 20;

    private final YamlReader yaml;

    ComposeReader(YamlReader yaml) {
        this.yaml = yaml;
    }

    /** The compose file that the edition would take, if there is any. */
    static Optional<String> find(Path root, ComposeEdition edition) {
        List<String> names = edition == ComposeEdition.V1_29 ? NAMES_1_29 : NAMES_2;
        return names.stream()
                .filter(name -> Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    Compose read(Path root, String file, BuilderOptions options, Consumer<Problem> problems) {
        YamlReading reading = yaml.read(root, file);
        reading.problems().forEach(problems);
        if (reading.root().isEmpty()) {
            return Compose.unreadable(file);
        }
        YamlNode node = reading.root().get();
        Forms forms = new Forms(problems);
        if (!(node instanceof YamlMap document)) {
            forms.wrong(
                    node.location(),
                    "A compose file is a mapping, not %s.".formatted(node.describe()),
                    "Write services and what is to run under it.");
            return Compose.unreadable(file);
        }
        Template template = template(root, options, problems);
        YamlMap expanded = new Interpolator(template).expand(document);
        return new Compose(file, true, document, expanded, services(expanded, forms));
    }

    private static Template template(Path root, BuilderOptions options, Consumer<Problem> problems) {
        ComposeEdition edition = options.base().value().compose();
        Budget budget = new Budget(Budget.STANDARD);
        Map<String, String> values = new LinkedHashMap<>();
        options.env().forEach((name, value) -> {
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        });
        if (Files.exists(root.resolve(DotEnv.FILE), LinkOption.NOFOLLOW_LINKS)) {
            BoundedText text = BoundedText.read(root, DotEnv.FILE, MOST_BYTES_OF_ENV);
            text.problems().forEach(problems);
            text.text().ifPresent(content -> values.putAll(new DotEnv(content, budget, problems).read()));
        }
        Variables variables = new Variables(values, options.env().keySet());
        return new Template(variables, edition, budget, problems);
    }

    private static Map<String, ComposeService> services(YamlMap document, Forms forms) {
        Map<String, ComposeService> all = new LinkedHashMap<>();
        ServiceReader reader = new ServiceReader(forms);
        YamlMap services = forms.map(document.get("services"), "services", document.location());
        for (YamlMap.Entry entry : services.entries()) {
            if (!SERVICE_NAME.matcher(entry.name()).matches()) {
                forms.wrong(
                        entry.key().location(),
                        "A service cannot be called \"%s\".".formatted(entry.name()),
                        "Use letters, digits, dots, dashes and underscores.");
            } else {
                YamlMap source = forms.map(
                        entry.value(),
                        "The service " + entry.name(),
                        entry.key().location());
                all.put(entry.name(), reader.read(entry.key(), source));
            }
        }
        return all;
    }
}
