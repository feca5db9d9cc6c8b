package org.jenkinsci.plugins.workflow.steps;

import hudson.model.Result;
import jenkins.model.CauseOfInterruption;

/** Somebody ended a build. */
public final class FlowInterruptedException extends InterruptedException {

    private static final long serialVersionUID = 1L;

    private final transient Result result;
    private final transient CauseOfInterruption[] causes;

    public FlowInterruptedException(Result result, boolean actualInterruption, CauseOfInterruption... causes) {
        this.result = result;
        this.causes = causes.clone();
    }

    public Result getResult() {
        return result;
    }

    @Override
    public String getMessage() {
        return causes.length == 0 ? "" : causes[0].getShortDescription();
    }
}
