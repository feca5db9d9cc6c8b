package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.run.Json;
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

    /** What a run of the kind {@link RunKind#REPLACE} was asked for. */
    public static ReplaceRequest of(RunRecord run) {
        return Json.read(run.request(), ReplaceRequest.class);
    }
}
