package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.BuilderOptions;
import io.jenkins.plugins.workshopfoundry.definition.ComposeService;
import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Several copies of the compose file can run side by side on one machine, one for each seat. What only works once is an
 * error where the workshop says that several seats share a machine, else a warning.
 */
final class SeatableComposeRule implements Rule {

    private static final RuleInfo NAME = RuleInfo.warning("WF260", "fixed container name");
    private static final RuleInfo ADDRESS = RuleInfo.warning("WF261", "fixed address or subnet");
    private static final RuleInfo EXTERNAL = RuleInfo.warning("WF262", "volume or network from outside");
    private static final RuleInfo SHARED = RuleInfo.warning("WF263", "fixed name of a volume or network");
    private static final RuleInfo OVERRIDE = RuleInfo.error("WF264", "override file");
    private static final RuleInfo ELSEWHERE = RuleInfo.error("WF265", "part of the compose file is elsewhere");

    private static final List<String> OVERRIDES = List.of(
            "docker-compose.override.yml",
            "docker-compose.override.yaml",
            "compose.override.yml",
            "compose.override.yaml");

    @Override
    public List<RuleInfo> infos() {
        return List.of(NAME, ADDRESS, EXTERNAL, SHARED, OVERRIDE, ELSEWHERE);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        List<Problem> problems = new ArrayList<>();
        Composes.readable(context).ifPresent(workshop -> {
            YamlMap document = workshop.compose().document();
            workshop.compose().services().values().forEach(service -> service(workshop, service, problems));
            for (String section : List.of("networks", "volumes")) {
                Composes.entries(document, section).forEach(entry -> shared(entry, problems));
            }
            Composes.entries(document, "networks").forEach(entry -> subnets(workshop, entry, problems));
            if (document.has("include")) {
                problems.add(elsewhere(document, "include"));
            }
            overrides(context, problems);
        });
        return problems;
    }

    private static void service(ComposeWorkshop workshop, ComposeService service, List<Problem> problems) {
        service.containerName()
                .ifPresent(name -> problems.add(NAME.at(
                        name.location(),
                        "The container name %s can be taken once on a machine; seats get names of their own."
                                .formatted(name.value()),
                        "Remove container_name and reach the service by its name, %s."
                                .formatted(service.name().value()))));
        Composes.entries(service.source(), "networks").forEach(entry -> {
            YamlMap settings = Composes.map(entry.value());
            for (String key : List.of("ipv4_address", "ipv6_address")) {
                if (settings.has(key)) {
                    problems.add(fixed(workshop, settings, key));
                }
            }
        });
        if (service.source().has("extends")) {
            problems.add(elsewhere(service.source(), "extends"));
        }
    }

    private static void subnets(ComposeWorkshop workshop, YamlMap.Entry network, List<Problem> problems) {
        YamlNode pools = Composes.map(Composes.map(network.value()).get("ipam")).get("config");
        if (pools instanceof YamlList list) {
            list.items().stream()
                    .map(Composes::map)
                    .filter(pool -> pool.has("subnet"))
                    .forEach(pool -> problems.add(fixed(workshop, pool, "subnet")));
        }
    }

    private static void shared(YamlMap.Entry entry, List<Problem> problems) {
        YamlMap settings = Composes.map(entry.value());
        boolean external = settings.get("external") instanceof YamlMap
                || (settings.get("external") instanceof YamlScalar scalar && scalar.isTrue());
        if (external) {
            problems.add(EXTERNAL.at(
                    settings.keyLocation("external"),
                    "%s is expected to be there already; on a fresh machine it is not.".formatted(entry.name()),
                    "Remove external, so that Compose makes it."));
        } else if (settings.has("name")) {
            problems.add(SHARED.at(
                    settings.keyLocation("name"),
                    "With a fixed name, all seats of a machine would share %s; seats get one each."
                            .formatted(entry.name()),
                    "Remove name."));
        }
    }

    private static void overrides(RuleContext context, List<Problem> problems) {
        OVERRIDES.stream()
                .flatMap(name -> context.find(name).stream())
                .forEach(file -> problems.add(OVERRIDE.at(
                        io.jenkins.plugins.workshopfoundry.problem.Location.of(file.path()),
                        "Compose reads this file too, and adds its ports to those of every seat.",
                        "Move what it says into the compose file and remove it.")));
    }

    private static Problem fixed(ComposeWorkshop workshop, YamlMap settings, String key) {
        return ADDRESS.as(severity(workshop.options().seats()))
                .at(
                        settings.keyLocation(key),
                        "Two networks with the same %s cannot be on one machine, and so no two seats."
                                .formatted(key.equals("subnet") ? key : "address"),
                        "Remove %s, or say seats: {perMachine: 1} in .image-builder.yml.".formatted(key));
    }

    private static Severity severity(BuilderOptions.Seats seats) {
        boolean several = seats.max() > 1 || seats.perMachine() > 1;
        return several && seats.perMachine() != 1 ? Severity.ERROR : Severity.WARNING;
    }

    private static Problem elsewhere(YamlMap map, String key) {
        return ELSEWHERE.at(
                map.keyLocation(key),
                "What %s brings in is not looked at and not rewritten for seats.".formatted(key),
                "Write it into the compose file; anchors and merge keys (<<) avoid repetition.");
    }
}
