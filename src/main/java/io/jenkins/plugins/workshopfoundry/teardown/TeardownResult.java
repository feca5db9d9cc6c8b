package io.jenkins.plugins.workshopfoundry.teardown;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a teardown did.
 *
 * @param removed what was removed, in order, each as "kind name"
 * @param residue what the cloud still shows, each as "kind id in cloud/region"; empty when all went well
 */
public record TeardownResult(List<String> removed, List<String> residue) {

    /** Copies the lists. */
    public TeardownResult {
        removed = List.copyOf(removed);
        residue = List.copyOf(residue);
    }

    /** This one and then another. */
    public TeardownResult and(TeardownResult next) {
        return new TeardownResult(
                Stream.concat(removed.stream(), next.removed.stream()).toList(),
                Stream.concat(residue.stream(), next.residue.stream()).toList());
    }

    /** Nothing to do, nothing left. */
    public static TeardownResult nothing() {
        return new TeardownResult(List.of(), List.of());
    }
}
