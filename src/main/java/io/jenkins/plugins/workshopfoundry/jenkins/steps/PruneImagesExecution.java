package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.assembly.Shelf;
import io.jenkins.plugins.workshopfoundry.publish.PruneResult;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPlan;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPolicy;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/**
 * Prunes. Each thing that goes has a durable run of its own and the step has none: after a restart it is planned again, and
 * what is gone is not in the plan.
 */
final class PruneImagesExecution extends RunExecution {

    private static final long serialVersionUID = 1L;

    private final @Nullable String name;
    private final int keep;
    private final int keepVersions;
    private final @Nullable String policy;
    private final boolean dryRun;

    PruneImagesExecution(StepContext context, PruneImagesStep step) {
        super(context, step.getCredentialsId());
        this.name = step.getName();
        this.keep = step.getKeep();
        this.keepVersions = step.getKeepVersions();
        this.policy = step.getPolicy();
        this.dryRun = step.isDryRun();
    }

    @Override
    public Object perform(Foundry foundry, RunLog log) {
        String ages = policy;
        RetentionPolicy wanted =
                new RetentionPolicy(keep, ages == null ? Map.of() : RetentionPolicy.parse(ages), keepVersions, null);
        Shelf shelf = foundry.shelf();
        RetentionPlan plan = shelf.retention(Texts.required(name, "name: 'hello-compose'"), wanted);
        plan.verdicts()
                .forEach(verdict -> log.note(
                        verdict.unit().title() + ": " + verdict.action().word() + ", " + verdict.reason()));
        return dryRun ? told(plan) : answer(shelf.prune(plan, log));
    }

    @Override
    Object answer(Object result) {
        PruneResult pruned = (PruneResult) result;
        if (!pruned.residue().isEmpty()) {
            unstable();
        }
        return Plain.pruned(pruned);
    }

    private static Object told(RetentionPlan plan) {
        List<Object> images = new ArrayList<>();
        plan.verdicts().forEach(verdict -> {
            Map<String, Object> image = new LinkedHashMap<>();
            image.put("image", verdict.unit().id());
            image.put("title", verdict.unit().title());
            image.put("action", verdict.action().word());
            image.put("reason", verdict.reason());
            images.add(image);
        });
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("dryRun", true);
        plain.put("images", images);
        return plain;
    }
}
