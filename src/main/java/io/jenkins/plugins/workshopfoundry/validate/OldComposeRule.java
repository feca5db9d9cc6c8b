package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.ComposeEdition;
import io.jenkins.plugins.workshopfoundry.definition.ComposeService;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What Compose 1.29 understands otherwise than it looks, because it reads YAML 1.1 and holds values to a schema. */
final class OldComposeRule implements Rule {

    private static final RuleInfo SEXAGESIMAL = RuleInfo.error("WF221", "port read as a number to the base 60");
    private static final RuleInfo TRUTH = RuleInfo.error("WF222", "truth value where Compose 1.29 wants text");
    private static final RuleInfo NOTHING = RuleInfo.error("WF224", "key without value that Compose 1.29 refuses");
    private static final RuleInfo VERSION = RuleInfo.error("WF223", "version that Compose 1.29 refuses");

    /** A number to the base 60 in YAML 1.1 (yaml.org/type/int.html). */
    private static final Pattern BASE_60 = Pattern.compile("[1-9][0-9_]*(?::[0-5]?[0-9])+");

    /** Truth values of YAML 1.1 as PyYAML reads them (yaml.org/type/bool.html, without y and n). */
    private static final Set<String> TRUTHS = Set.of(
            "true", "True", "TRUE", "false", "False", "FALSE", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON",
            "off", "Off", "OFF");

    /** compose/config/config.py, version 1.29.2. */
    private static final Pattern VERSIONS = Pattern.compile("[23](?:\\.[0-9]+)?");

    /** Keys of a service whose value may be a truth value. */
    private static final Set<String> SWITCHES =
            Set.of("init", "oom_kill_disable", "privileged", "read_only", "stdin_open", "tty");

    /** Keys of a service that Compose 1.29 takes without a value. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("deploy", "pid");

    @Override
    public List<RuleInfo> infos() {
        return List.of(SEXAGESIMAL, TRUTH, VERSION, NOTHING);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        List<Problem> problems = new ArrayList<>();
        Composes.readable(context)
                .filter(workshop -> workshop.options().base().value().compose() == ComposeEdition.V1_29)
                .ifPresent(workshop -> {
                    version(workshop.compose().document()).ifPresent(problems::add);
                    for (ComposeService service : workshop.compose().services().values()) {
                        service.source().entries().forEach(entry -> key(entry, problems));
                        ports(service.source(), problems);
                        for (String key : List.of("environment", "extra_hosts", "sysctls")) {
                            truths(service.source(), key, problems);
                        }
                        truths(Composes.map(service.source().get("build")), "args", problems);
                    }
                });
        return problems;
    }

    private static Optional<Problem> version(YamlMap document) {
        if (!(document.get("version") instanceof YamlScalar version) || version.isNull()) {
            return Optional.empty();
        }
        boolean text = version.type() == YamlScalar.Type.TEXT;
        if (text && VERSIONS.matcher(version.text()).matches()) {
            return Optional.empty();
        }
        return Optional.of(VERSION.at(
                version.location(),
                "Compose 1.29, which the base brings, refuses the version %s.".formatted(version.text()),
                text ? "Remove version." : "Put it into quotes, or remove it."));
    }

    private static void key(YamlMap.Entry entry, List<Problem> problems) {
        if (!(entry.value() instanceof YamlScalar scalar)) {
            return;
        }
        if (scalar.isNull()
                && !MAY_BE_EMPTY.contains(entry.name())
                && !entry.name().startsWith("x-")) {
            problems.add(NOTHING.at(
                    entry.key().location(),
                    "Compose 1.29, which the base brings, refuses %s without a value.".formatted(entry.name()),
                    "Give it a value, or remove it."));
        }
        boolean word = scalar.plain() && scalar.type() == YamlScalar.Type.TEXT && TRUTHS.contains(scalar.text());
        if (word && !SWITCHES.contains(entry.name())) {
            problems.add(truth(scalar));
        }
    }

    private static void ports(YamlMap service, List<Problem> problems) {
        if (service.get("ports") instanceof YamlList list) {
            list.items().stream()
                    .filter(YamlScalar.class::isInstance)
                    .map(YamlScalar.class::cast)
                    .filter(item -> item.plain() && BASE_60.matcher(item.text()).matches())
                    .forEach(item -> problems.add(SEXAGESIMAL.at(
                            item.location(),
                            "Without quotes, Compose 1.29 reads %s as a number to the base 60.".formatted(item.text()),
                            "Put it into quotes.")));
        }
    }

    private static void truths(YamlMap owner, String key, List<Problem> problems) {
        for (YamlMap.Entry entry : Composes.entries(owner, key)) {
            if (entry.value() instanceof YamlScalar scalar && scalar.plain() && TRUTHS.contains(scalar.text())) {
                problems.add(truth(scalar));
            }
        }
    }

    private static Problem truth(YamlScalar scalar) {
        return TRUTH.at(
                scalar.location(),
                "Compose 1.29, which the base brings, refuses %s without quotes here.".formatted(scalar.text()),
                "Put it into quotes.");
    }
}
