package io.jenkins.plugins.workshopfoundry.schedule;

import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Opens classrooms on other threads, each once at a time, so that rounds of the schedule do not wait for them. */
public final class BackgroundOpener implements Opener {

    private final Executor threads;
    private final Consumer<String> resume;
    private final RunLog log;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /**
     * @param threads where to work
     * @param resume goes on with a run until it is through
     * @param log hears why one is not; the ledger knows it too
     */
    public BackgroundOpener(Executor threads, Consumer<String> resume, RunLog log) {
        this.threads = threads;
        this.resume = resume;
        this.log = log;
    }

    @Override
    public void open(String runId) {
        if (busy.add(runId)) {
            threads.execute(() -> work(runId));
        }
    }

    private void work(String runId) {
        try {
            resume.accept(runId);
        } catch (FoundryException e) {
            log.warning(e.sentences());
        } finally {
            busy.remove(runId);
        }
    }
}
