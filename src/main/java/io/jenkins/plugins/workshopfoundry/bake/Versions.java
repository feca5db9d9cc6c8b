package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.regex.Pattern;

/** Versions of images: semantic versioning 2.0.0 (semver.org), without build metadata, which image names cannot hold. */
public final class Versions {

    private static final String NUMBER = "(0|[1-9][0-9]{0,8})";

    /** A number without leading zeros, or anything with a letter or hyphen in it. */
    private static final String WORD = "(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";

    private static final Pattern FORM =
            Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(-" + WORD + "(\\." + WORD + ")*)?");

    private Versions() {}

    /**
     * Refuses what is no version.
     *
     * @throws InvalidRequest if it is none
     */
    public static void check(String version) {
        if (version.length() > 64 || !FORM.matcher(version).matches()) {
            throw new InvalidRequest(
                    "'" + version + "' is not a version.", "Write it as three numbers, such as 1.4.0 or 1.4.0-rc.1.");
        }
    }
}
