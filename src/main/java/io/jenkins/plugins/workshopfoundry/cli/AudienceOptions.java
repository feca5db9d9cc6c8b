package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.publish.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who may start machines; one of these, or none. */
final class AudienceOptions {

    @Option(names = "--public", description = "Everybody may start machines from it (default for a tag).")
    boolean everybody;

    @Option(names = "--private", description = "Nobody else may (default for everything but a tag).")
    boolean nobody;

    @Option(
            names = "--share",
            split = ",",
            paramLabel = "ACCOUNT|ORG-ARN",
            description = "These accounts and organisations may.")
    @Nullable
    List<String> shared;

    Visibility visibility() {
        if (everybody) {
            return Visibility.PUBLIC;
        }
        return shared == null ? Visibility.PRIVATE : Visibility.sharedWith(shared);
    }
}
