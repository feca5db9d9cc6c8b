package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.AbortException;
import hudson.FilePath;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.FoundryService;
import io.jenkins.plugins.workshopfoundry.jenkins.workspace.ValidateWorkshop;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;

/** Looks at a workshop on its agent. It makes nothing and needs no run: after a restart it looks again. */
final class WorkshopValidateExecution extends StepExecution {

    private static final long serialVersionUID = 1L;

    private final @Nullable String dir;
    private final String failOn;
    private final boolean unstable;
    private final String sarif;
    private final String json;
    private transient @Nullable Future<?> look;

    WorkshopValidateExecution(StepContext context, WorkshopValidateStep step) {
        super(context);
        this.dir = step.getDir();
        this.failOn = step.getFailOn();
        this.unstable = step.isUnstable();
        this.sarif = step.getSarif();
        this.json = step.getJson();
    }

    @Override
    public boolean start() {
        Engine engine = FoundryService.engine();
        look = engine.start(() -> look(engine));
        return false;
    }

    @Override
    public void onResume() {
        start();
    }

    @Override
    public void stop(Throwable cause) {
        Future<?> present = look;
        if (present != null) {
            present.cancel(true);
        }
        getContext().onFailure(cause);
    }

    private void look(Engine engine) {
        try {
            getContext().onSuccess(judged());
        } catch (FoundryException e) {
            getContext().onFailure(new AbortException(e.sentences()));
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            // An error too, or the step would wait for ever.
            if (!engine.closing()) {
                getContext().onFailure(e);
            }
        }
    }

    private Map<String, Object> judged() throws IOException, InterruptedException {
        Threshold threshold = Threshold.of(failOn);
        String version = WorkshopValidateExecution.class.getPackage().getImplementationVersion();
        List<Map<String, Object>> problems = getContext()
                .get(FilePath.class)
                .act(new ValidateWorkshop(
                        Texts.required(dir, "dir: '.'"), sarif, json, Objects.requireNonNullElse(version, "0")));
        new ProblemLog(getContext().get(TaskListener.class)).tell(problems);
        if (threshold.reached(problems)) {
            mark(problems.size());
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("valid", !Threshold.ERROR.reached(problems));
        result.put("problems", problems);
        return result;
    }

    private void mark(int problems) throws IOException, InterruptedException {
        if (!unstable) {
            throw new AbortException("The workshop in '" + dir + "' has problems (" + problems
                    + " in all, listed above). Mend them, or choose another 'failOn'.");
        }
        getContext().get(Run.class).setResult(Result.UNSTABLE);
    }
}
