package io.jenkins.plugins.workshopfoundry.provision;

import java.util.List;

/**
 * Which machines of an open classroom to make again, as the ledger keeps it.
 *
 * @param machines their names
 * @param asked whether somebody wants others even if these run
 */
public record ReplaceRequest(List<String> machines, boolean asked) {

    /** Copies the list. */
    public ReplaceRequest {
        machines = List.copyOf(machines);
    }
}
