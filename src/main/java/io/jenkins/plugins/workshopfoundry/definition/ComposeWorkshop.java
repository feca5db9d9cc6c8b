package io.jenkins.plugins.workshopfoundry.definition;

import java.nio.file.Path;
import java.util.List;

/**
 * A workshop that is a compose file and a start script.
 *
 * @param root the directory, absolute
 * @param files everything in it but {@code .git}, sorted by path
 * @param options what {@code .image-builder.yml} says
 * @param compose the compose file; {@link Compose#readable} is false where it is missing or broken
 */
public record ComposeWorkshop(Path root, List<WorkshopFile> files, BuilderOptions options, Compose compose)
        implements Workshop {

    /** Copies the list. */
    public ComposeWorkshop {
        files = List.copyOf(files);
    }

    @Override
    public Kind kind() {
        return Kind.COMPOSE;
    }
}
