package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.problem.Location;

/**
 * Something mounted into a container.
 *
 * @param location where it stands
 * @param type what is mounted
 * @param source the host path (bind) or volume name, or empty for an anonymous volume or a temporary file system
 * @param target absolute path in the container
 * @param readOnly whether the container cannot write to it
 */
public record ComposeMount(Location location, Type type, String source, String target, boolean readOnly) {

    /** What a mount is made of. */
    public enum Type {
        /** A path of the host. */
        BIND,
        /** A named or anonymous volume. */
        VOLUME,
        /** Memory. */
        TMPFS,
        /** A named pipe, a cluster volume, an image: none of which a seat has. */
        OTHER
    }
}
