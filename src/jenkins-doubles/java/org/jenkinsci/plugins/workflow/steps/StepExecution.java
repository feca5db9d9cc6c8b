package org.jenkinsci.plugins.workflow.steps;

import java.io.Serializable;

/** Knows its context. */
public abstract class StepExecution implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient StepContext context;

    protected StepExecution(StepContext context) {
        this.context = context;
    }

    public StepContext getContext() {
        return context;
    }

    /** For tests: what Pipeline does when it reads a build. */
    public void setContext(StepContext context) {
        this.context = context;
    }

    public String getStatus() {
        return null;
    }

    public void onResume() {}

    public abstract boolean start() throws Exception;

    public void stop(Throwable cause) throws Exception {
        context.onFailure(cause);
    }
}
