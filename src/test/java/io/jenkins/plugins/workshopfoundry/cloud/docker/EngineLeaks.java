package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one controller's things leave on the engine and on the host, asked behind the adapter's back: volumes without
 * labels and control groups are on nobody's list. Others may use the engine meanwhile.
 */
final class EngineLeaks {

    private static final Path CGROUPS = Path.of("/sys/fs/cgroup");

    private final Engine engine;
    private final String label;
    private final Set<String> containers = new HashSet<>();
    private final Set<String> volumes = new HashSet<>();

    EngineLeaks(Engine engine, String controller) {
        this.engine = engine;
        this.label = OwnershipLabels.CONTROLLER + "=" + controller;
    }

    /** Notes what is there now, before it is removed. */
    void note() {
        for (String id : containers()) {
            containers.add(id);
            InspectContainerResponse container = engine.ask(
                    "noting", docker -> docker.inspectContainerCmd(id).exec());
            Objects.requireNonNull(container.getMounts()).stream()
                    .map(InspectContainerResponse.Mount::getName)
                    .filter(Objects::nonNull)
                    .forEach(volumes::add);
        }
    }

    /** Fails if anything is left. */
    void assertNone() throws IOException {
        assertThat(containers()).as("containers").isEmpty();
        assertThat(images()).as("images").isEmpty();
        assertThat(networks()).as("networks").isEmpty();
        assertThat(volumes.stream().filter(this::volumeExists)).as("volumes").isEmpty();
        for (String container : containers) {
            assertThat(cgroups(container)).as("control groups").isEmpty();
        }
    }

    /** Control groups below or beside which a container's are. */
    static List<Path> cgroups(String container) throws IOException {
        try (Stream<Path> folders = Files.find(
                CGROUPS, 4, (path, attributes) -> path.getFileName().toString().contains(container))) {
            return folders.toList();
        }
    }

    private List<String> containers() {
        return engine.ask(
                "listing",
                docker -> docker.listContainersCmd().withShowAll(true).withLabelFilter(List.of(label)).exec().stream()
                        .map(container -> container.getId())
                        .toList());
    }

    private List<String> images() {
        return engine.ask(
                "listing",
                docker -> docker.listImagesCmd().withShowAll(true).withLabelFilter(label).exec().stream()
                        .map(image -> image.getId())
                        .toList());
    }

    private List<String> networks() {
        return engine.ask(
                "listing",
                docker -> docker.listNetworksCmd().withFilter("label", List.of(label)).exec().stream()
                        .map(network -> network.getName())
                        .toList());
    }

    private boolean volumeExists(String name) {
        return engine.ask("looking", docker -> {
            try {
                docker.inspectVolumeCmd(name).exec();
                return true;
            } catch (NotFoundException e) {
                return false;
            }
        });
    }
}
