package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one service, whatever forms its author chose (docs.docker.com/reference/compose-file/services). */
final class ServiceReader {

    /** Keys whose value both Composes hold to be text, beside those that have a field. */
    private static final List<String> TEXTS = List.of(
            "cgroup_parent",
            "cpuset",
            "domainname",
            "hostname",
            "ipc",
            "isolation",
            "mac_address",
            "pid",
            "platform",
            "restart",
            "runtime",
            "stop_grace_period",
            "stop_signal",
            "user",
            "userns_mode",
            "working_dir");

    /** Lists whose items both Composes want to differ. */
    private static final List<String> UNIQUE = List.of(
            "cap_add",
            "cap_drop",
            "depends_on",
            "devices",
            "dns",
            "dns_opt",
            "dns_search",
            "env_file",
            "environment",
            "expose",
            "external_links",
            "extra_hosts",
            "links",
            "networks",
            "ports",
            "profiles",
            "security_opt",
            "tmpfs",
            "volumes",
            "volumes_from");

    private static final Set<String> CONDITIONS =
            Set.of("service_started", "service_healthy", "service_completed_successfully");

    private static final Set<String> KINDS = Set.of("CMD", "CMD-SHELL", "NONE");

    private final Forms forms;
    private final PortReader ports;
    private final MountReader mounts;

    ServiceReader(Forms forms) {
        this.forms = forms;
        this.ports = new PortReader(forms);
        this.mounts = new MountReader(forms);
    }

    ComposeService read(YamlScalar name, YamlMap source) {
        checkWords(source);
        return new ComposeService(
                new Located<>(name.text(), name.location()),
                source,
                forms.text(source.get("image"), "image"),
                build(source.get("build")),
                forms.text(source.get("container_name"), "container_name"),
                forms.text(source.get("network_mode"), "network_mode"),
                forms.truth(source.get("privileged"), "privileged"),
                ports(source.get("ports")),
                mounts(source),
                envFiles(source.get("env_file")),
                environment(source.get("environment")),
                dependencies(source.get("depends_on")),
                healthcheck(source.get("healthcheck")),
                forms.texts(source.get("profiles"), "profiles"));
    }

    private void checkWords(YamlMap source) {
        for (String key : List.of("command", "entrypoint")) {
            forms.texts(source.get(key), key);
        }
        TEXTS.forEach(key -> forms.text(source.get(key), key));
        UNIQUE.forEach(key -> forms.unique(source.get(key), key));
    }

    private Optional<ComposeBuild> build(@Nullable YamlNode node) {
        if (node == null || Forms.isNull(node)) {
            return Optional.empty();
        }
        Located<String> dockerfile = new Located<>("Dockerfile", node.location());
        if (!(node instanceof YamlMap map)) {
            return forms.text(node, "build")
                    .map(context -> new ComposeBuild(context, dockerfile, false, Optional.empty()));
        }
        return Optional.of(new ComposeBuild(
                forms.text(map.get("context"), "context").orElse(new Located<>(".", map.location())),
                forms.text(map.get("dockerfile"), "dockerfile").orElse(dockerfile),
                map.has("dockerfile_inline"),
                forms.text(map.get("target"), "target")));
    }

    private List<ComposePort> ports(@Nullable YamlNode node) {
        return forms.list(node, "ports").stream()
                .flatMap(item -> ports.read(item).stream())
                .toList();
    }

    private List<ComposeMount> mounts(YamlMap source) {
        List<ComposeMount> all = new ArrayList<>();
        forms.list(source.get("volumes"), "volumes")
                .forEach(item -> mounts.read(item).ifPresent(all::add));
        forms.texts(source.get("tmpfs"), "tmpfs").forEach(path -> all.add(mounts.tmpfs(path)));
        return all;
    }

    private List<ComposeEnvFile> envFiles(@Nullable YamlNode node) {
        List<YamlNode> items = node instanceof YamlList list ? list.items() : node == null ? List.of() : List.of(node);
        List<ComposeEnvFile> all = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof YamlMap map) {
                boolean required = forms.truth(map.get("required"), "required")
                        .map(Located::value)
                        .orElse(true);
                forms.text(map.get("path"), "path").ifPresent(path -> all.add(new ComposeEnvFile(path, required)));
            } else {
                forms.text(item, "env_file").ifPresent(path -> all.add(new ComposeEnvFile(path, true)));
            }
        }
        return all;
    }

    private Map<String, Located<Optional<String>>> environment(@Nullable YamlNode node) {
        Map<String, Located<Optional<String>>> all = new LinkedHashMap<>();
        if (node instanceof YamlList list) {
            for (Located<String> item : forms.texts(list, "An item of environment")) {
                int equals = item.value().indexOf('=');
                String name = equals < 0 ? item.value() : item.value().substring(0, equals);
                Optional<String> value =
                        equals < 0 ? Optional.empty() : Optional.of(item.value().substring(equals + 1));
                all.put(name, new Located<>(value, item.location()));
            }
            return all;
        }
        if (node != null) {
            forms.map(node, "environment", node.location()).entries().forEach(entry -> variable(entry, all));
        }
        return all;
    }

    private void variable(YamlMap.Entry entry, Map<String, Located<Optional<String>>> all) {
        if (entry.value() instanceof YamlScalar scalar) {
            Optional<String> value = scalar.isNull() ? Optional.empty() : Optional.of(scalar.text());
            all.put(entry.name(), new Located<>(value, entry.key().location()));
        } else {
            forms.text(entry.value(), "The variable " + entry.name());
        }
    }

    private List<ComposeDependency> dependencies(@Nullable YamlNode node) {
        if (!(node instanceof YamlMap map)) {
            return forms.list(node, "depends_on").stream()
                    .flatMap(item -> forms.text(item, "An item of depends_on").stream())
                    .map(name -> new ComposeDependency(name, "service_started", true))
                    .toList();
        }
        List<ComposeDependency> all = new ArrayList<>();
        for (YamlMap.Entry entry : map.entries()) {
            YamlMap how = forms.map(entry.value(), entry.name(), entry.key().location());
            all.add(new ComposeDependency(
                    new Located<>(entry.name(), entry.key().location()),
                    condition(entry, how),
                    forms.truth(how.get("required"), "required")
                            .map(Located::value)
                            .orElse(true)));
        }
        return all;
    }

    private String condition(YamlMap.Entry entry, YamlMap how) {
        Optional<Located<String>> written = forms.text(how.get("condition"), "condition");
        if (written.isEmpty() || !CONDITIONS.contains(written.get().value())) {
            forms.wrong(
                    written.map(Located::location).orElse(entry.key().location()),
                    "depends_on in long form needs a condition that Compose knows.",
                    "Write condition: service_started, service_healthy or service_completed_successfully.");
            return "service_started";
        }
        return written.get().value();
    }

    private Optional<ComposeHealthcheck> healthcheck(@Nullable YamlNode node) {
        if (node == null || Forms.isNull(node)) {
            return Optional.empty();
        }
        YamlMap map = forms.map(node, "healthcheck", node.location());
        YamlNode test = map.get("test");
        List<String> words =
                forms.texts(test, "test").stream().map(Located::value).toList();
        forms.text(map.get("interval"), "interval");
        forms.text(map.get("timeout"), "timeout");
        forms.text(map.get("start_period"), "start_period");
        if (test instanceof YamlList && !words.isEmpty() && !KINDS.contains(words.get(0))) {
            forms.wrong(
                    test.location(),
                    "The test of a health check begins with %s.".formatted(words.get(0)),
                    "Begin the list with CMD, CMD-SHELL or NONE.");
        }
        boolean none = !words.isEmpty() && words.get(0).equals("NONE");
        if (test instanceof YamlScalar && !words.isEmpty()) {
            words = List.of("CMD-SHELL", words.get(0));
        }
        boolean disabled =
                forms.truth(map.get("disable"), "disable").map(Located::value).orElse(false);
        return Optional.of(new ComposeHealthcheck(node.location(), disabled || none, none ? List.of() : words));
    }
}
