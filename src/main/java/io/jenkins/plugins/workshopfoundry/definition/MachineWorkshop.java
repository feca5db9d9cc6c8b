package io.jenkins.plugins.workshopfoundry.definition;

import java.nio.file.Path;
import java.util.List;

/**
 * A workshop that is a machine: packages, files, units and scripts.
 *
 * @param root the directory, absolute
 * @param files everything in it but {@code .git}, sorted by path
 * @param options what {@code .image-builder.yml} says
 * @param machine the machine.yaml; {@link MachineDefinition#readable} is false where it is broken
 */
public record MachineWorkshop(Path root, List<WorkshopFile> files, BuilderOptions options, MachineDefinition machine)
        implements Workshop {

    /** Copies the list. */
    public MachineWorkshop {
        files = List.copyOf(files);
    }

    @Override
    public Kind kind() {
        return Kind.MACHINE;
    }
}
