package io.jenkins.plugins.workshopfoundry.bench;

import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Listens to a run for nothing but how long its stages take. */
final class StageClock implements RunLog {

    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /** Seconds of a stage; zero if it did not happen. */
    double of(String stage) {
        return seconds.getOrDefault(stage, 0.0);
    }

    /** Seconds of every stage, in their order. */
    Map<String, Double> all() {
        return Collections.unmodifiableMap(seconds);
    }

    @Override
    public void run(String runId, String what) {}

    @Override
    public void stage(String name) {}

    @Override
    public void stageDone(String name, Duration took) {
        seconds.put(name, took.toMillis() / 1000.0);
    }

    @Override
    public void stageKept(String name) {}

    @Override
    public void creating(ResourceKind kind, String name) {}

    @Override
    public void created(ResourceRef ref) {}

    @Override
    public void removing(ResourceKind kind, String name) {}

    @Override
    public void removed(ResourceKind kind, String name) {}

    @Override
    public void output(String line) {}

    @Override
    public void progress(String what, long done, long total) {}

    @Override
    public void note(String text) {}

    @Override
    public void warning(String text) {}
}
