package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.util.function.Function;

/**
 * A run that the ledger knows and whose work has not begun: whoever asked for it can note its id before anything happens,
 * and go on with it by that id when this process has died.
 */
public final class Begun<R> {

    private final RunRecord record;
    private final String what;
    private final Function<RunLog, R> work;

    Begun(RunRecord record, String what, Function<RunLog, R> work) {
        this.record = record;
        this.what = what;
        this.work = work;
    }

    /** The run's id. */
    public String runId() {
        return record.id();
    }

    /** The id of the image, release or classroom that it makes or removes. */
    public String subject() {
        return record.subject();
    }

    /** Does the work; answers with what came of it. */
    public R finish(RunLog log) {
        log.run(record.id(), what);
        return work.apply(log);
    }
}
