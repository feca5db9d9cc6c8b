package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.StageRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs, their stages and what they made, for programs. */
final class RunView {

    private RunView() {}

    static Map<String, Object> json(RunRecord run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", run.id());
        json.put("kind", run.kind().word());
        json.put("status", word(run));
        json.put("subject", run.subject());
        json.put("owner", run.owner());
        json.put("leaseUntil", run.leaseUntil().toString());
        json.put("error", run.error());
        json.put("created", run.created().toString());
        return json;
    }

    static List<Map<String, Object>> runs(List<RunRecord> runs) {
        return runs.stream().map(RunView::json).toList();
    }

    static Map<String, Object> json(StageRecord stage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", stage.name());
        json.put("done", stage.done());
        json.put("millis", stage.took().toMillis());
        return json;
    }

    static Map<String, Object> json(ResourceRecord resource) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", resource.kind().word());
        json.put("name", resource.name());
        json.put("cloud", resource.provider().word());
        json.put("region", resource.region().name());
        json.put("cloudId", resource.cloudId());
        json.put("state", resource.state().name().toLowerCase(Locale.ROOT));
        return json;
    }

    static String word(RunRecord run) {
        return run.status().name().toLowerCase(Locale.ROOT);
    }
}
