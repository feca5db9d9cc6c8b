package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.Compose;
import io.jenkins.plugins.workshopfoundry.definition.ComposeMount;
import io.jenkins.plugins.workshopfoundry.definition.ComposeService;
import io.jenkins.plugins.workshopfoundry.definition.DidYouMean;
import io.jenkins.plugins.workshopfoundry.definition.Located;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What one part of the compose file names, another part defines. */
final class ComposeReferencesRule implements Rule {

    private static final RuleInfo NO_SERVICES = RuleInfo.error("WF200", "compose file without services");
    private static final RuleInfo NO_SERVICE = RuleInfo.error("WF250", "unknown service");
    private static final RuleInfo NO_VOLUME = RuleInfo.error("WF252", "unknown volume");
    private static final RuleInfo NO_NETWORK = RuleInfo.error("WF253", "unknown network");
    private static final RuleInfo NO_IMAGE = RuleInfo.error("WF254", "service without image");

    @Override
    public List<RuleInfo> infos() {
        return List.of(NO_SERVICES, NO_SERVICE, NO_VOLUME, NO_NETWORK, NO_IMAGE);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        return Composes.check(context, ComposeReferencesRule::check);
    }

    private static List<Problem> check(Compose compose) {
        if (compose.services().isEmpty()) {
            return List.of(NO_SERVICES.at(
                    compose.document().keyLocation("services"),
                    "The compose file has no services.",
                    "List what is to run under services."));
        }
        List<Problem> problems = new ArrayList<>();
        for (ComposeService service : compose.services().values()) {
            services(compose, service).forEach(problems::add);
            volumes(compose, service, problems);
            networks(compose, service, problems);
            image(service, problems);
        }
        return problems;
    }

    private static Stream<Problem> services(Compose compose, ComposeService service) {
        Stream<Located<String>> waited = service.dependsOn().stream()
                .filter(dependency -> dependency.required())
                .map(dependency -> dependency.service());
        Stream<Located<String>> linked = texts(service.source().get("links"))
                .map(link -> new Located<>(link.text().split(":", 2)[0], link.location()));
        Stream<Located<String>> shared = service.networkMode().stream()
                .filter(mode -> mode.value().startsWith("service:"))
                .map(mode -> new Located<>(mode.value().substring("service:".length()), mode.location()));
        return Stream.of(waited, linked, shared)
                .flatMap(names -> names)
                .filter(name -> compose.service(name.value()).isEmpty())
                .map(name ->
                        missing(NO_SERVICE, "service", name, compose.services().keySet()));
    }

    private static void volumes(Compose compose, ComposeService service, List<Problem> problems) {
        YamlMap volumes = Composes.map(compose.document().get("volumes"));
        for (ComposeMount mount : service.mounts()) {
            boolean named =
                    mount.type() == ComposeMount.Type.VOLUME && !mount.source().isEmpty();
            if (named && !volumes.has(mount.source())) {
                Located<String> name = new Located<>(mount.source(), mount.location());
                problems.add(missing(NO_VOLUME, "volume", name, volumes.fields().keySet()));
            }
        }
    }

    private static void networks(Compose compose, ComposeService service, List<Problem> problems) {
        YamlMap networks = Composes.map(compose.document().get("networks"));
        YamlNode used = service.source().get("networks");
        Stream<YamlScalar> names =
                used instanceof YamlMap map ? map.entries().stream().map(YamlMap.Entry::key) : texts(used);
        names.filter(name -> !name.text().equals("default") && !networks.has(name.text()))
                .map(name -> new Located<>(name.text(), name.location()))
                .forEach(name -> problems.add(
                        missing(NO_NETWORK, "network", name, networks.fields().keySet())));
    }

    private static void image(ComposeService service, List<Problem> problems) {
        boolean elsewhere = service.source().has("extends") || service.source().has("provider");
        if (service.image().isEmpty() && service.build().isEmpty() && !elsewhere) {
            problems.add(NO_IMAGE.at(
                    service.name().location(),
                    "The service %s has neither image nor build."
                            .formatted(service.name().value()),
                    "Name an image, or a directory to build it from."));
        }
    }

    private static Stream<YamlScalar> texts(@org.jspecify.annotations.Nullable YamlNode node) {
        return node instanceof YamlList list
                ? list.items().stream().filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast)
                : Stream.empty();
    }

    private static Problem missing(RuleInfo info, String kind, Located<String> name, Collection<String> known) {
        return info.at(
                name.location(),
                "There is no %s %s in the compose file.".formatted(kind, name.value()),
                DidYouMean.nearest(name.value(), known)
                        .map("Did you mean %s?"::formatted)
                        .orElse("Define it under %ss, or remove it here.".formatted(kind)));
    }
}
