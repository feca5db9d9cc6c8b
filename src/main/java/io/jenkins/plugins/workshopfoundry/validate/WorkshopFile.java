package io.jenkins.plugins.workshopfoundry.validate;

/**
 * One entry of a workshop's directory, as it stood when it was listed.
 *
 * @param path relative to the workshop, with forward slashes
 * @param kind what it is; links are not followed
 * @param size bytes; 0 for anything but a regular file
 * @param executable whether its owner may run it
 */
public record WorkshopFile(String path, Kind kind, long size, boolean executable) implements Comparable<WorkshopFile> {

    /** What an entry is. */
    public enum Kind {
        /** A regular file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** A symbolic link, wherever it leads. */
        LINK,
        /** A socket, pipe or device. */
        SPECIAL,
        /** Something that this process may not look at. */
        UNREADABLE
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether it is a regular file. */
    public boolean isFile() {
        return kind == Kind.FILE;
    }

    /** By path, character by character, so that a listing is the same on every machine. */
    @Override
    public int compareTo(WorkshopFile other) {
        return path.compareTo(other.path);
    }
}
