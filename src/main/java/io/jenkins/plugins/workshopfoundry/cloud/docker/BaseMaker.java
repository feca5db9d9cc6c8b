package io.jenkins.plugins.workshopfoundry.cloud.docker;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Makes the root file system of a machine. */
@FunctionalInterface
interface BaseMaker {

    /**
     * Writes it as a tar.
     *
     * @param folder an empty folder to work in
     * @param tar the file to write
     * @param progress is told what goes on, line by line
     * @throws io.jenkins.plugins.workshopfoundry.problem.CloudRefused if this host cannot make one
     */
    void make(Path folder, Path tar, Consumer<String> progress);
}
