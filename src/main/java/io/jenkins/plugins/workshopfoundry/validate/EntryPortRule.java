package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.BuilderOptions;
import io.jenkins.plugins.workshopfoundry.definition.Compose;
import io.jenkins.plugins.workshopfoundry.definition.ComposePort;
import io.jenkins.plugins.workshopfoundry.definition.ComposeService;
import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.Located;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The entry port and every endpoint is published by exactly one service that starts by itself. */
final class EntryPortRule implements Rule {

    private static final RuleInfo MISSING = RuleInfo.error("WF210", "entry port not published");
    private static final RuleInfo LOCAL = RuleInfo.warning("WF213", "entry port bound to one address");
    private static final RuleInfo NO_ENDPOINT = RuleInfo.error("WF214", "endpoint not published");
    private static final RuleInfo NO_WORKSPACE = RuleInfo.error("WF215", "workspace is no service");

    @Override
    public List<RuleInfo> infos() {
        return List.of(MISSING, LOCAL, NO_ENDPOINT, NO_WORKSPACE);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        Optional<ComposeWorkshop> workshop = Composes.readable(context);
        if (workshop.isEmpty() || workshop.get().compose().services().isEmpty()) {
            return List.of();
        }
        Compose compose = workshop.get().compose();
        BuilderOptions options = workshop.get().options();
        List<Problem> problems = new ArrayList<>();
        entry(compose, options.entry().port().value(), problems);
        endpoints(compose, options.seats(), problems);
        return problems;
    }

    private static void entry(Compose compose, int port, List<Problem> problems) {
        Predicate<ComposePort> publishes = published -> published.publishesTcp(port);
        List<ComposePort> found = ports(compose).stream().filter(publishes).toList();
        if (found.isEmpty() && everyPortIsRead(compose)) {
            problems.add(missing(compose, port));
        } else if (!found.isEmpty() && found.stream().allMatch(EntryPortRule::isLocal)) {
            problems.add(LOCAL.at(
                    found.get(0).location(),
                    "The entry port %d is bound to %s, where nobody outside the machine can reach it."
                            .formatted(port, found.get(0).hostIp()),
                    "Publish it without an address."));
        }
    }

    private static Problem missing(Compose compose, int port) {
        Location services = compose.document().keyLocation("services");
        Optional<ComposePort> inside = ports(compose).stream()
                .filter(published -> published.containerFrom() <= port && port <= published.containerTo())
                .findFirst();
        return MISSING.at(
                inside.map(ComposePort::location).orElse(services),
                "No service that starts by itself publishes the entry port %d.".formatted(port),
                inside.map(found -> "Publish it as \"%d:%d\".".formatted(port, port))
                        .orElse("Publish \"%d:CONTAINER-PORT\", or name another entry port in .image-builder.yml."
                                .formatted(port)));
    }

    private static void endpoints(Compose compose, BuilderOptions.Seats seats, List<Problem> problems) {
        Located<String> workspace = seats.workspace();
        if (!workspace.value().isEmpty()) {
            if (compose.service(workspace.value()).isEmpty()) {
                problems.add(NO_WORKSPACE.at(
                        workspace.location(),
                        "The compose file has no service %s to be the workspace.".formatted(workspace.value()),
                        "Name one of %s."
                                .formatted(String.join(", ", compose.services().keySet()))));
            }
            return;
        }
        for (BuilderOptions.Endpoint endpoint : seats.endpoints()) {
            int port = endpoint.port().value();
            boolean written =
                    endpoint.port().location().line() > 0 && seats.endpoints().size() > 1;
            if (written && ports(compose).stream().noneMatch(published -> published.publishesTcp(port))) {
                problems.add(NO_ENDPOINT.at(
                        endpoint.port().location(),
                        "No service publishes port %d of the endpoint %s.".formatted(port, endpoint.name()),
                        "Publish the port in the compose file, or remove the endpoint."));
            }
        }
    }

    private static List<ComposePort> ports(Compose compose) {
        return compose.services().values().stream()
                .filter(ComposeService::startsByDefault)
                .flatMap(service -> service.ports().stream())
                .toList();
    }

    /** Where a port has the wrong form, which is reported, it may well be the one that is looked for. */
    private static boolean everyPortIsRead(Compose compose) {
        return compose.services().values().stream()
                .allMatch(service -> !service.source().has("ports")
                        || (service.source().get("ports") instanceof YamlList list
                                && list.items().size() == service.ports().size()));
    }

    private static boolean isLocal(ComposePort port) {
        return !port.hostIp().isEmpty()
                && !port.hostIp().equals("0.0.0.0")
                && !port.hostIp().equals("[::]");
    }
}
