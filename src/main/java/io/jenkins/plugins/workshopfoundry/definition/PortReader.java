package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads published ports in the short form {@code [[address:]host:]container[/protocol]} with ranges, and in the long form
 * (docs.docker.com/reference/compose-file/services/#ports).
 */
final class PortReader {

    private static final String RANGE = "(\\d{1,5})(?:-(\\d{1,5}))?";
    private static final Pattern SHORT =
            Pattern.compile("(?:(?:(?<ip>\\[[0-9A-Fa-f:.%]+]|[0-9.]+):)?(?:(?<h1>\\d{1,5})(?:-(?<h2>\\d{1,5}))?)?:)?"
                    + "(?<c1>\\d{1,5})(?:-(?<c2>\\d{1,5}))?(?:/(?<proto>[A-Za-z]+))?");
    private static final Pattern RANGE_ONLY = Pattern.compile(RANGE);
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");
    private static final int LAST = 65_535;

    private final Forms forms;

    PortReader(Forms forms) {
        this.forms = forms;
    }

    Optional<ComposePort> read(YamlNode node) {
        if (node instanceof YamlMap map) {
            return longForm(map);
        }
        if (node instanceof YamlScalar scalar && !scalar.isNull()) {
            return shortForm(scalar);
        }
        return refuse(node.location(), node.describe());
    }

    private Optional<ComposePort> shortForm(YamlScalar scalar) {
        Matcher parts = SHORT.matcher(scalar.text().strip());
        if (!parts.matches()) {
            return refuse(scalar.location(), "\"%s\"".formatted(shortened(scalar.text())));
        }
        int containerFrom = Integer.parseInt(parts.group("c1"));
        int containerTo = number(parts.group("c2"), containerFrom);
        int hostFrom = number(parts.group("h1"), 0);
        int hostTo = number(parts.group("h2"), hostFrom);
        String ip = parts.group("ip") == null ? "" : parts.group("ip");
        return checked(new ComposePort(
                scalar.location(), ip, hostFrom, hostTo, containerFrom, containerTo, protocol(parts.group("proto"))));
    }

    private Optional<ComposePort> longForm(YamlMap map) {
        Optional<Located<String>> target = forms.word(map.get("target"), "target");
        if (target.isEmpty()) {
            forms.wrong(
                    map.location(),
                    "A published port in long form needs a target.",
                    "Add target: the port inside the container.");
            return Optional.empty();
        }
        Matcher container = RANGE_ONLY.matcher(target.get().value());
        Optional<Located<String>> published = forms.word(map.get("published"), "published");
        Matcher host = RANGE_ONLY.matcher(
                published.map(Located::value).filter(text -> !text.isEmpty()).orElse("0"));
        if (!container.matches() || !host.matches()) {
            return refuse(map.location(), "this");
        }
        int containerFrom = Integer.parseInt(container.group(1));
        int hostFrom = Integer.parseInt(host.group(1));
        return checked(new ComposePort(
                map.location(),
                forms.text(map.get("host_ip"), "host_ip").map(Located::value).orElse(""),
                hostFrom,
                number(host.group(2), hostFrom),
                containerFrom,
                number(container.group(2), containerFrom),
                protocol(forms.text(map.get("protocol"), "protocol")
                        .map(Located::value)
                        .orElse("tcp"))));
    }

    private Optional<ComposePort> checked(ComposePort port) {
        boolean ranges = port.hostFrom() <= port.hostTo() && port.containerFrom() <= port.containerTo();
        boolean limits = port.containerFrom() > 0 && port.containerTo() <= LAST && port.hostTo() <= LAST;
        int containers = port.containerTo() - port.containerFrom();
        int hosts = port.hostTo() - port.hostFrom();
        boolean match = port.hostFrom() == 0 || containers == 0 || containers == hosts;
        if (!ranges || !limits || !match || !PROTOCOLS.contains(port.protocol())) {
            return refuse(port.location(), "this");
        }
        return Optional.of(port);
    }

    private Optional<ComposePort> refuse(Location at, String found) {
        forms.wrong(
                at,
                "A published port cannot be %s.".formatted(found),
                "Write \"HOST:CONTAINER\" in quotes, for instance \"80:8080\"; ports are 1 to 65535, ranges of equal length.");
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    private static int number(@org.jspecify.annotations.Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static String protocol(@org.jspecify.annotations.Nullable String written) {
        return written == null ? "tcp" : written.toLowerCase(Locale.ROOT);
    }
}
