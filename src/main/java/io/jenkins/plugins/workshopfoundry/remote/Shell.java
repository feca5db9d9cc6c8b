package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The one place where text becomes a word of a shell command. */
public final class Shell {

    private Shell() {}

    /**
     * One word that every POSIX shell reads back as the text itself, whatever is in it.
     *
     * @throws InvalidRequest if the text holds a NUL, which no argument can carry
     */
    public static String quote(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidRequest("A value for a shell command holds a NUL character.", "Remove it from the value.");
        }
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** A command line of quoted words. */
    public static String line(String... words) {
        return Arrays.stream(words).map(Shell::quote).collect(Collectors.joining(" "));
    }
}
