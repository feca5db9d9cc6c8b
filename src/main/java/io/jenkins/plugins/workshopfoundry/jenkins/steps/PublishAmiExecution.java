package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import io.jenkins.plugins.workshopfoundry.assembly.Begun;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.publish.Source;
import io.jenkins.plugins.workshopfoundry.publish.Visibility;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/** Publishes an image. */
final class PublishAmiExecution extends RunExecution {

    private static final long serialVersionUID = 1L;

    private final String image;
    private final ArrayList<String> regions;
    private final @Nullable String visibility;
    private final ArrayList<String> accounts;
    private final @Nullable String name;
    private final @Nullable String version;
    private final @Nullable String deprecateAfter;

    PublishAmiExecution(StepContext context, PublishAmiStep step) {
        super(context, step.getCredentialsId());
        this.image = step.getImage();
        this.regions = new ArrayList<>(step.getRegions());
        this.visibility = step.getVisibility();
        List<String> shared = step.getAccounts();
        this.accounts = shared == null ? new ArrayList<>() : new ArrayList<>(shared);
        this.name = step.getName();
        this.version = step.getVersion();
        this.deprecateAfter = step.getDeprecateAfter();
    }

    @Override
    public Object perform(Foundry foundry, RunLog log) throws IOException, InterruptedException {
        List<Region> where = regions.stream().map(Region::new).toList();
        String after = deprecateAfter;
        Begun<Release> run = foundry.beginPublish(new PublishRequest(
                image,
                where,
                name,
                version,
                visibility(),
                after == null ? null : Durations.parse(after),
                Source.UNKNOWN));
        note(run.runId());
        return answer(run.finish(log));
    }

    private @Nullable Visibility visibility() {
        String word = visibility;
        if (word == null) {
            return accounts.isEmpty() ? null : Visibility.sharedWith(accounts);
        }
        return switch (word) {
            case "public" -> Visibility.PUBLIC;
            case "private" -> Visibility.PRIVATE;
            case "shared" -> Visibility.sharedWith(accounts);
            default ->
                throw new InvalidRequest("'" + word + "' is not a visibility.", "Use one of: public, private, shared.");
        };
    }

    @Override
    Object answer(Object result) {
        Release release = (Release) result;
        if (!release.failed().isEmpty()) {
            unstable();
        }
        return Plain.release(release);
    }
}
