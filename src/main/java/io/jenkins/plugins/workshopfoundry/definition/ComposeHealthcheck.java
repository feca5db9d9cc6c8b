package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import java.util.List;

/**
 * A service's health check.
 *
 * @param location where it stands
 * @param disabled whether it only switches off the check of the image
 * @param test the command; its first word is {@code CMD} or {@code CMD-SHELL}; empty where the image's is used
 */
public record ComposeHealthcheck(Location location, boolean disabled, List<String> test) {

    /** Copies the command. */
    public ComposeHealthcheck {
        test = List.copyOf(test);
    }
}
