package io.jenkins.plugins.workshopfoundry.cloud.docker;

import com.github.dockerjava.api.model.Info;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the engine says about itself, against what machines need of it.
 *
 * @param machines how many are to run at once
 */
record EngineChecks(Info info, Host host, Architecture architecture, int machines) {

    /** The first engine with private cgroup namespaces in its API (1.41). */
    private static final List<Integer> OLDEST = List.of(20, 10);

    private static final long GB = 1L << 30;

    /** The base and its archive, while it is made (README of resources/local: 551 MB each), and as much to breathe. */
    private static final long FOR_THE_BASE = 3 * GB;

    /** What a machine and the copy of its Docker data take, as measured with 1.1 GB of images. */
    private static final long FOR_A_MACHINE = 2 * GB;

    /** Bits of capabilities(7), from linux/capability.h. */
    private static final Map<String, Integer> CAPABILITIES =
            Map.of("NET_ADMIN", 12, "SYS_PTRACE", 19, "SYS_ADMIN", 21, "MKNOD", 27);

    /** Everything that stands in the way, and what is worth knowing. */
    Stream<Problem> problems() {
        return Stream.of(place(), version(), processor(), rights(), capabilities(), room(), storage(), cgroups())
                .flatMap(Optional::stream);
    }

    private Optional<Problem> place() {
        return error(
                Objects.requireNonNullElse(info.getOperatingSystem(), "").contains("Docker Desktop"),
                "WF903",
                "The Docker engine runs in a virtual machine (Docker Desktop), whose containers cannot be reached.",
                "Use an engine that runs on this host itself, on Linux.");
    }

    private Optional<Problem> version() {
        String version = Objects.requireNonNullElse(info.getServerVersion(), "");
        String[] parts = version.split("[^0-9]+", 3);
        boolean known = parts.length > 1 && !parts[0].isEmpty() && !parts[1].isEmpty();
        boolean old = known && number(parts[0]) * 100 + number(parts[1]) < OLDEST.get(0) * 100 + OLDEST.get(1);
        return error(
                !known || old,
                "WF904",
                "The Docker engine has the version '" + version + "'; machines need 20.10 or newer.",
                "Bring the engine up to date.");
    }

    private Optional<Problem> processor() {
        return error(
                !Architectures.isOf(architecture, info.getArchitecture()),
                "WF905",
                "The Docker engine has " + info.getArchitecture() + " processors, not " + architecture.word() + ".",
                "Ask for the host's own architecture, or use another cloud.");
    }

    private Optional<Problem> rights() {
        String options = String.valueOf(info.getSecurityOptions());
        return error(
                options.contains("name=rootless") || options.contains("name=userns"),
                "WF906",
                "The Docker engine maps root to another user (rootless or userns-remap), so that no machine can boot.",
                "Use an engine that runs as root, without userns-remap.");
    }

    private Optional<Problem> capabilities() {
        long has = host.engineCapabilities().orElse(-1L);
        String missing = CAPABILITIES.entrySet().stream()
                .filter(needed -> (has >> needed.getValue() & 1) == 0)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        return error(
                !missing.isEmpty(),
                "WF907",
                "The Docker engine lacks capabilities that machines need: " + missing + ".",
                "Start the engine with them; if it runs in a container itself, give that container more rights.");
    }

    private Optional<Problem> room() {
        String folder = Objects.requireNonNullElse(info.getDockerRootDir(), "/");
        long needed = FOR_THE_BASE + machines * FOR_A_MACHINE;
        long free = host.free(folder).orElse(needed);
        return problem(
                free < needed,
                free < FOR_THE_BASE ? Severity.ERROR : Severity.WARNING,
                "WF908",
                "%s has %.1f GB free; %d machine(s) may need %.1f GB."
                        .formatted(folder, free / (double) GB, machines, needed / (double) GB),
                "Make room there, for instance by pruning old images ('workshop prune', in Jenkins pruneImages).");
    }

    private Optional<Problem> storage() {
        return error(
                String.valueOf(info.getDriverStatuses()).contains("[Backing Filesystem, overlayfs]"),
                "WF909",
                "The Docker engine keeps its data on an overlay file system, where a machine's own Docker cannot work.",
                "Put the engine's data directory on a real file system, for instance on a volume.");
    }

    private Optional<Problem> cgroups() {
        return problem(
                "2".equals(info.getCGroupVersion()),
                Severity.INFO,
                "WF910",
                "This host has cgroup v2; local machines are built for it, but were verified on cgroup v1 only.",
                "Please report how it went.");
    }

    private static Optional<Problem> error(boolean wrong, String id, String what, String remedy) {
        return problem(wrong, Severity.ERROR, id, what, remedy);
    }

    private static Optional<Problem> problem(boolean wrong, Severity severity, String id, String what, String remedy) {
        return wrong ? Optional.of(new Problem(id, severity, Location.of(""), what, remedy)) : Optional.empty();
    }

    private static int number(String digits) {
        return digits.length() > 4 ? Integer.MAX_VALUE / 200 : Integer.parseInt(digits);
    }
}
