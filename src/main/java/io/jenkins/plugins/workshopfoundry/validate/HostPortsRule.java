package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.Compose;
import io.jenkins.plugins.workshopfoundry.definition.ComposePort;
import io.jenkins.plugins.workshopfoundry.definition.ComposeService;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/** No two containers that start by themselves publish the same port of the machine. */
final class HostPortsRule implements Rule {

    private static final RuleInfo TWICE = RuleInfo.error("WF211", "port published twice");

    @Override
    public List<RuleInfo> infos() {
        return List.of(TWICE);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        return Composes.check(context, HostPortsRule::check);
    }

    private static List<Problem> check(Compose compose) {
        List<Problem> problems = new ArrayList<>();
        List<Published> seen = new ArrayList<>();
        for (ComposeService service : compose.services().values()) {
            for (ComposePort port : service.startsByDefault() ? service.ports() : List.<ComposePort>of()) {
                Published now = new Published(service.name().value(), port);
                seen.stream().filter(now::clashes).findFirst().ifPresent(first -> problems.add(now.problem(first)));
                seen.add(now);
            }
        }
        return problems;
    }

    private record Published(String service, ComposePort port) {

        boolean clashes(Published other) {
            // of a range of the machine for one port of the container, the engine takes what is free
            boolean fixed = isFixed(port) && isFixed(other.port);
            boolean overlap = port.hostFrom() <= other.port.hostTo() && other.port.hostFrom() <= port.hostTo();
            boolean sameAddress = port.hostIp().equals(other.port.hostIp()) || isAll(port) || isAll(other.port);
            return fixed && overlap && sameAddress && port.protocol().equals(other.port.protocol());
        }

        Problem problem(Published first) {
            return TWICE.at(
                    port.location(),
                    "%s publishes port %d, which %s publishes already in line %d."
                            .formatted(
                                    service,
                                    Math.max(port.hostFrom(), first.port.hostFrom()),
                                    first.service.equals(service) ? "it" : first.service,
                                    first.port.location().line()),
                    "Publish one of the two under another port.");
        }

        private static boolean isFixed(ComposePort port) {
            return port.hostFrom() != 0 && port.hostTo() - port.hostFrom() == port.containerTo() - port.containerFrom();
        }

        private static boolean isAll(ComposePort port) {
            return port.hostIp().isEmpty() || port.hostIp().equals("0.0.0.0");
        }
    }
}
