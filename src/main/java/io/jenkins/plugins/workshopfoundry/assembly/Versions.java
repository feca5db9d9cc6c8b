package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.regex.Pattern;

/** Versions of images: semantic versioning 2.0.0 (semver.org), without build metadata, which image names cannot hold. */
final class Versions {

    private static final Pattern FORM = Pattern.compile(
            "(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?");

    private Versions() {}

    static void check(String version) {
        if (version.length() > 64 || !FORM.matcher(version).matches()) {
            throw new InvalidRequest(
                    "'" + version + "' is not a version.", "Write it as three numbers, such as 1.4.0 or 1.4.0-rc.1.");
        }
    }
}
