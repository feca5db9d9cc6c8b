package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.FoundryService;
import io.jenkins.plugins.workshopfoundry.jenkins.views.ClassroomsAction;
import io.jenkins.plugins.workshopfoundry.jenkins.views.ImagesAction;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import java.io.IOException;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Shows on pages what a step made. A page that cannot be written takes nothing from the step: the log says so, no more. */
final class BuildPages {

    private final StepContext context;

    BuildPages(StepContext context) {
        this.context = context;
    }

    /** Notes, as soon as there is an id, that this build asked for an image or a classroom. */
    void asked(String id) throws InterruptedException {
        show(build -> origin(build, id));
    }

    /** Shows an image with the build that asked for it, also where another build had baked it before. */
    void image(BakedImage image) throws InterruptedException {
        show(build -> {
            ImagesAction.add(build, image);
            origin(build, image.id());
        });
    }

    /** Shows a classroom with the build that asked for it, as soon as it has an id. */
    void classroom(String id, String name, int seats) throws InterruptedException {
        show(build -> {
            ClassroomsAction.add(build, id, name, seats);
            origin(build, id);
        });
    }

    private interface Showing {
        void on(Run<?, ?> build) throws IOException;
    }

    private static void origin(Run<?, ?> build, String id) {
        Origin origin = new Origin(id, build.getParent().getFullName(), build.getNumber());
        FoundryService.engine().use(foundry -> {
            foundry.desk().asked(origin);
            return origin;
        });
    }

    private void show(Showing showing) throws InterruptedException {
        try {
            Run<?, ?> build = context.get(Run.class);
            if (build != null) {
                showing.on(build);
            }
        } catch (IOException | FoundryException e) {
            tell("The pages of this build do not show all: " + e.getMessage());
        }
    }

    private void tell(String text) throws InterruptedException {
        try {
            context.get(TaskListener.class).getLogger().println(text);
        } catch (IOException e) {
            throw new IllegalStateException("The build is gone", e);
        }
    }
}
