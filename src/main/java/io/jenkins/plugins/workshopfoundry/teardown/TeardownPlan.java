package io.jenkins.plugins.workshopfoundry.teardown;

import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.run.Remover;
import java.util.List;

/**
 * What a teardown would remove, in order. Pure.
 *
 * @param group the classroom or image
 * @param resources what stands of it, first to go first
 */
public record TeardownPlan(String group, List<ResourceRecord> resources) {

    /** The plan for a group of which the ledger knows these resources. */
    public static TeardownPlan of(String group, List<ResourceRecord> known) {
        List<ResourceRecord> standing =
                known.stream().filter(resource -> resource.state().standing()).toList();
        return new TeardownPlan(group, Remover.ordered(standing));
    }

    /** For people: one line a resource. */
    public List<String> lines() {
        return resources.stream()
                .map(resource -> resource.kind().word() + " " + resource.name())
                .toList();
    }
}
