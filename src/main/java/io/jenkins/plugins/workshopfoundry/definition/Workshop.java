package io.jenkins.plugins.workshopfoundry.definition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A directory that teaches something, as far as it could be read; nothing here says that it is right. */
public sealed interface Workshop permits ComposeWorkshop, MachineWorkshop {

    /** The kinds of workshop, told apart by their files. */
    enum Kind {
        /** A compose file and a start script. */
        COMPOSE,
        /** A machine.yaml: packages, files, units and scripts. */
        MACHINE
    }

    /** The workshop's directory, absolute. */
    Path root();

    /** Everything in the directory but {@code .git}, sorted by path. */
    List<WorkshopFile> files();

    /** What {@code .image-builder.yml} says, with defaults for what it does not. */
    BuilderOptions options();

    /** Which kind it is. */
    Kind kind();

    /**
     * One file of the workshop.
     *
     * @param path relative to the root, with forward slashes, without a leading {@code ./}
     */
    default Optional<WorkshopFile> file(String path) {
        return files().stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
