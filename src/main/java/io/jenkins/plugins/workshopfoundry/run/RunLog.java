package io.jenkins.plugins.workshopfoundry.run;

import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Duration;

/** What happens in a run, as happenings: a console and a build log differ only in how they tell it. */
public interface RunLog {

    /** A run begins, or goes on. */
    void run(String runId, String what);

    /** A stage begins. */
    void stage(String name);

    /** A stage is done. */
    void stageDone(String name, Duration took);

    /** A stage was done before, by this process or an earlier one. */
    void stageKept(String name);

    /** A resource is about to be created. */
    void creating(ResourceKind kind, String name);

    /** A resource exists now. */
    void created(ResourceRef ref);

    /** A resource is about to be removed. */
    void removing(ResourceKind kind, String name);

    /** A resource is gone. */
    void removed(ResourceKind kind, String name);

    /** A line that a machine printed. */
    void output(String line);

    /** Bytes so far of a transfer; {@code total} is -1 where it is not known. */
    void progress(String what, long done, long total);

    /** Something worth knowing. */
    void note(String text);

    /** Something that somebody will probably regret. */
    void warning(String text);
}
