package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.FilePath;
import io.jenkins.plugins.workshopfoundry.assembly.Begun;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.jenkins.config.Usual;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.FoundryService;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Incoming;
import io.jenkins.plugins.workshopfoundry.jenkins.workspace.Delivery;
import io.jenkins.plugins.workshopfoundry.ledger.StageRecord;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.io.IOException;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/** Brings the workshop from its agent, and bakes it. */
final class BakeImageExecution extends RunExecution {

    private static final long serialVersionUID = 1L;

    /** The stage after which a run needs neither the agent nor what it sent. */
    private static final String CAPTURE = "capture";

    private final @Nullable String workshop;
    private final @Nullable String cloud;
    private final @Nullable String region;
    private final @Nullable String version;
    private final boolean fresh;
    private final @Nullable String baseImage;

    BakeImageExecution(StepContext context, BakeImageStep step) {
        super(context, step.getCredentialsId());
        this.workshop = step.getWorkshop();
        this.cloud = step.getCloud();
        this.region = step.getRegion();
        this.version = step.getVersion();
        this.fresh = step.isFresh();
        this.baseImage = step.getBaseImage();
    }

    @Override
    public Object perform(Foundry foundry, RunLog log) throws IOException, InterruptedException {
        String directory = Texts.required(workshop, "workshop: '.'");
        Usual usual = Usual.configured();
        String where = usual.cloud(cloud);
        Place place = Place.of(where, usual.region(where, region));
        BakeRequest request = new BakeRequest(place.provider(), place.region(), version, fresh, baseImage);
        Delivery delivery = Delivery.of(getContext().get(FilePath.class), directory);
        try (Incoming.Place here = FoundryService.engine().incoming().place(delivery.name())) {
            delivery.bring(here);
            Begun<BakedImage> run = foundry.beginBake(here.tree(), request);
            note(run.runId());
            pages().asked(run.subject());
            return answer(run.finish(log));
        }
    }

    /** A run that had not captured its workshop has done nothing yet: the workshop is brought once more. */
    @Override
    public Object resume(Foundry foundry, String run, RunLog log) throws IOException, InterruptedException {
        if (foundry.details(run).stages().stream().noneMatch(BakeImageExecution::captured)) {
            foundry.cancel(run, log);
            forget();
            return perform(foundry, log);
        }
        return super.resume(foundry, run, log);
    }

    private static boolean captured(StageRecord stage) {
        return stage.name().equals(CAPTURE) && stage.done();
    }

    @Override
    Object answer(Object result) throws InterruptedException {
        BakedImage image = (BakedImage) result;
        pages().image(image);
        return Plain.image(image);
    }
}
