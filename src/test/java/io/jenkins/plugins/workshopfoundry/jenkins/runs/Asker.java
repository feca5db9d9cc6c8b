package io.jenkins.plugins.workshopfoundry.jenkins.runs;

import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Does whatever a test wants, and remembers what it was told. */
class Asker implements Caller {
    final List<Object> told = new CopyOnWriteArrayList<>();
    final SilentLog log = new SilentLog();
    volatile @Nullable String run;

    Object work(Foundry foundry) throws IOException, InterruptedException {
        return "result";
    }

    @Override
    public @Nullable AwsConfiguration credentials() {
        return null;
    }

    @Override
    public @Nullable String runId() {
        return run;
    }

    @Override
    public void note(String runId) {
        run = runId;
    }

    @Override
    public Object perform(Foundry foundry, RunLog log) throws IOException, InterruptedException {
        return work(foundry);
    }

    @Override
    public Object resume(Foundry foundry, String runId, RunLog log) {
        return "resumed " + runId;
    }

    @Override
    public void discard(Foundry foundry, Object result, RunLog log) {
        told.add("discarded " + result);
    }

    @Override
    public RunLog log() {
        return log;
    }

    @Override
    public void succeeded(Object result) {
        told.add(result);
    }

    @Override
    public void failed(Throwable cause) {
        told.add(cause);
    }

    /** Records a bake that nobody works on. */
    String record(Foundry foundry) {
        String id = foundry.beginBake(
                        Path.of("test-workshops/good/hello-compose"),
                        new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false))
                .runId();
        note(id);
        return id;
    }
}
