package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.EnvVars;
import hudson.FilePath;
import io.jenkins.plugins.workshopfoundry.assembly.Begun;
import io.jenkins.plugins.workshopfoundry.assembly.Details;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.FoundryService;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.Release;
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

    private final @Nullable String image;
    private final ArrayList<String> regions;
    private final @Nullable String visibility;
    private final ArrayList<String> accounts;
    private final @Nullable String name;
    private final @Nullable String version;
    private final @Nullable String deprecateAfter;
    private final BuildSource source;
    private final ReleasePapers papers;

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
        this.source = new BuildSource(step.getRepository(), step.getRef(), step.getSha());
        this.papers = new ReleasePapers(step);
    }

    @Override
    public Object perform(Foundry foundry, RunLog log) throws IOException, InterruptedException {
        papers.require(getContext());
        Begun<Release> run = foundry.beginPublish(request());
        note(run.runId());
        pages().asked(run.subject());
        return answer(run.finish(log));
    }

    private PublishRequest request() throws IOException, InterruptedException {
        FilePath workspace = getContext().get(FilePath.class);
        String after = deprecateAfter;
        return new PublishRequest(
                Texts.required(image, "image: img.id"),
                regions.stream().map(Region::new).toList(),
                name,
                version,
                visibility(),
                after == null ? null : Durations.parse(after),
                source.in(getContext().get(EnvVars.class), () -> papers.head(workspace)));
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

    /** The image is shown with its new copies; where one failed, the build says so by its colour. */
    @Override
    Object answer(Object result) throws IOException, InterruptedException {
        Release release = (Release) result;
        if (!release.failed().isEmpty()) {
            unstable();
        }
        Details about = FoundryService.engine()
                .use(foundry -> foundry.details(release.record().imageId()));
        ImageRecord known = about.image().orElse(null);
        if (known != null) {
            pages().image(BakedImage.restore(known));
        }
        papers.tell(getContext(), FoundryService.engine().use(foundry -> foundry.shelf()), release, log());
        return Plain.release(release);
    }
}
