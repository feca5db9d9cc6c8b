package io.jenkins.plugins.workshopfoundry.resource;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.regex.Pattern;

/**
 * A region of a cloud, for instance {@code eu-central-1}; the local cloud has the one region {@code local}.
 *
 * @param name lower-case letters, digits and hyphens
 */
public record Region(String name) {

    // Before the constants, whose constructor needs it.
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,40}");

    /** The only region of the local and the memory cloud. */
    public static final Region LOCAL = new Region("local");

    /** @throws InvalidRequest if the name has another form */
    public Region {
        if (!FORM.matcher(name).matches()) {
            throw new InvalidRequest(
                    "'" + name + "' is not the name of a region.", "Give a name such as eu-central-1 or us-east1.");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
