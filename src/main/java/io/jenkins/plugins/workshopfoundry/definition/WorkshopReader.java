package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.file.Path;

/** Reads a directory as a workshop. One reader serves any number of directories and threads. */
public interface WorkshopReader {

    /**
     * Reads a workshop as far as it is readable. Bad content, however hostile, becomes a problem: it never throws,
     * hangs, or needs more than a bounded amount of memory.
     *
     * @param directory the workshop's directory
     * @throws InvalidRequest if there is no such directory
     */
    Reading read(Path directory);
}
