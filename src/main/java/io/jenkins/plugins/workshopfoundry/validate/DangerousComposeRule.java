package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.ComposeMount;
import io.jenkins.plugins.workshopfoundry.definition.ComposeService;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** No service can reach past its own seat: a learner is in its container. */
final class DangerousComposeRule implements Rule {

    private static final RuleInfo PRIVILEGED = RuleInfo.error("WF450", "privileged container");
    private static final RuleInfo NETWORK = RuleInfo.error("WF451", "network of the machine or of another container");
    private static final RuleInfo SOCKET = RuleInfo.error("WF452", "Docker socket in a container");
    private static final RuleInfo NAMESPACE = RuleInfo.error("WF453", "namespace of the machine");
    private static final RuleInfo CAPABILITY = RuleInfo.warning("WF454", "dangerous capability");
    private static final RuleInfo DEVICE = RuleInfo.warning("WF455", "device of the machine");
    private static final RuleInfo UNCONFINED = RuleInfo.warning("WF456", "container without confinement");

    /** Each of them is a known way out of a container, or into its neighbours (man7.org, capabilities(7)). */
    private static final Set<String> DANGEROUS = Set.of(
            "ALL",
            "SYS_ADMIN",
            "SYS_MODULE",
            "SYS_PTRACE",
            "SYS_RAWIO",
            "NET_ADMIN",
            "DAC_READ_SEARCH",
            "BPF",
            "SYS_BOOT",
            "SYS_TIME",
            "MAC_ADMIN");

    private static final Set<String> SOCKETS = Set.of(
            "/var/run/docker.sock",
            "/run/docker.sock",
            "/var/run",
            "/run",
            "/run/containerd/containerd.sock",
            "/",
            "/var");

    @Override
    public List<RuleInfo> infos() {
        return List.of(PRIVILEGED, NETWORK, SOCKET, NAMESPACE, CAPABILITY, DEVICE, UNCONFINED);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        List<Problem> problems = new ArrayList<>();
        Composes.readable(context)
                .ifPresent(workshop ->
                        workshop.compose().services().values().forEach(service -> check(service, problems)));
        return problems;
    }

    /** Whether a mount gives its container the engine that runs every container. */
    static boolean isSocket(ComposeMount mount) {
        String source = mount.source().replaceAll("(?<=.)/+$", "");
        return mount.type() == ComposeMount.Type.BIND && SOCKETS.contains(source);
    }

    private static void check(ComposeService service, List<Problem> problems) {
        service.privileged()
                .filter(privileged -> privileged.value())
                .ifPresent(privileged -> problems.add(PRIVILEGED.at(
                        privileged.location(),
                        "A privileged container is root on the machine, and in every other seat.",
                        "Remove privileged; name what is really needed under cap_add.")));
        service.networkMode().ifPresent(mode -> {
            if (mode.value().equals("host") || mode.value().startsWith("container:")) {
                problems.add(NETWORK.at(
                        mode.location(),
                        "With network_mode %s the service is not in a network of its own seat.".formatted(mode.value()),
                        "Remove network_mode and publish ports."));
            }
        });
        service.mounts().stream()
                .filter(DangerousComposeRule::isSocket)
                .forEach(mount -> problems.add(SOCKET.at(
                        mount.location(),
                        "Mounting %s gives the container the machine's Docker engine, and so every other seat."
                                .formatted(mount.source()),
                        "Remove the mount; run what needs Docker in a machine workshop.")));
        keys(service.source(), problems);
    }

    private static void keys(YamlMap source, List<Problem> problems) {
        for (String key : List.of("pid", "ipc", "uts", "userns_mode", "cgroup")) {
            if (source.get(key) instanceof YamlScalar scalar && scalar.text().equals("host")) {
                problems.add(NAMESPACE.at(
                        scalar.location(),
                        "%s: host shares the machine's own with the container.".formatted(key),
                        "Remove %s.".formatted(key)));
            }
        }
        if (source.get("use_api_socket") instanceof YamlScalar scalar && scalar.isTrue()) {
            problems.add(SOCKET.at(
                    scalar.location(),
                    "use_api_socket gives the container the machine's Docker engine.",
                    "Remove it."));
        }
        items(source, "cap_add")
                .filter(item ->
                        DANGEROUS.contains(item.text().toUpperCase(Locale.ROOT).replaceFirst("^CAP_", "")))
                .forEach(item -> problems.add(CAPABILITY.at(
                        item.location(),
                        "The capability %s reaches past the container.".formatted(item.text()),
                        "Remove it, or make this a machine workshop with one seat a machine.")));
        items(source, "security_opt")
                .filter(item ->
                        item.text().endsWith("unconfined") || item.text().equals("label:disable"))
                .forEach(item -> problems.add(UNCONFINED.at(
                        item.location(),
                        "%s takes away what confines the container.".formatted(item.text()),
                        "Remove it.")));
        YamlNode devices = source.get("devices");
        if (devices instanceof YamlList list && !list.items().isEmpty()) {
            problems.add(DEVICE.at(
                    devices.location(), "Devices of the machine are shared by all its seats.", "Remove devices."));
        }
    }

    private static Stream<YamlScalar> items(YamlMap source, String key) {
        return source.get(key) instanceof YamlList list
                ? list.items().stream().filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast)
                : Stream.empty();
    }
}
