package io.jenkins.plugins.workshopfoundry.engine;

import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what happens, one line each, to be looked at. */
public final class SilentLog implements RunLog {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private String run = "";

    /** Every line so far. */
    public List<String> lines() {
        return lines;
    }

    /** The id of the run that was last begun or resumed. */
    public String runId() {
        return run;
    }

    @Override
    public void run(String runId, String what) {
        run = runId;
        lines.add("run " + runId + ": " + what);
    }

    @Override
    public void stage(String name) {
        lines.add("stage " + name);
    }

    @Override
    public void stageDone(String name, Duration took) {
        lines.add("done " + name);
    }

    @Override
    public void stageKept(String name) {
        lines.add("kept " + name);
    }

    @Override
    public void creating(ResourceKind kind, String name) {
        lines.add("creating " + kind.word() + " " + name);
    }

    @Override
    public void created(ResourceRef ref) {
        lines.add("created " + ref);
    }

    @Override
    public void removing(ResourceKind kind, String name) {
        lines.add("removing " + kind.word() + " " + name);
    }

    @Override
    public void removed(ResourceKind kind, String name) {
        lines.add("removed " + kind.word() + " " + name);
    }

    @Override
    public void output(String line) {
        lines.add("| " + line);
    }

    @Override
    public void progress(String what, long done, long total) {
        lines.add(what + " " + done + "/" + total);
    }

    @Override
    public void note(String text) {
        lines.add("note " + text);
    }

    @Override
    public void warning(String text) {
        lines.add("warning " + text);
    }
}
