package io.jenkins.plugins.workshopfoundry.definition;

/**
 * One file, folder or link of a workshop.
 *
 * @param path relative to the workshop's directory, with forward slashes
 * @param type what it is; links are never followed
 * @param bytes its size in bytes; 0 for anything but a regular file
 * @param executable whether its owner may execute it
 * @param target where a link points, as written; the empty string for anything else
 */
public record WorkshopFile(String path, Type type, long bytes, boolean executable, String target) {

    /** What stands at a path. */
    public enum Type {
        /** A regular file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** A symbolic link, whatever it points to. */
        LINK,
        /** A device, socket or pipe. */
        OTHER
    }

    /** Whether it is a regular file. */
    public boolean isFile() {
        return type == Type.FILE;
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
