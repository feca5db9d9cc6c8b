package io.jenkins.plugins.workshopfoundry.publish;

import java.util.List;

/**
 * What a pruning did.
 *
 * @param deprecated titles of releases
 * @param disabled titles of releases
 * @param removed what was removed, in order, each as "kind name"
 * @param residue what would not go, or not change, in words; empty when all went well
 */
public record PruneResult(List<String> deprecated, List<String> disabled, List<String> removed, List<String> residue) {

    /** Copies the lists. */
    public PruneResult {
        deprecated = List.copyOf(deprecated);
        disabled = List.copyOf(disabled);
        removed = List.copyOf(removed);
        residue = List.copyOf(residue);
    }
}
