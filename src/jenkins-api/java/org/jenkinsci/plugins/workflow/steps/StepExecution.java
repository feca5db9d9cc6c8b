package org.jenkinsci.plugins.workflow.steps;

import java.io.Serializable;

public abstract class StepExecution implements Serializable {
    protected StepExecution(StepContext context) {}

    public StepContext getContext() {
        throw new LinkageError();
    }

    public String getStatus() {
        throw new LinkageError();
    }

    public void onResume() {}

    public abstract boolean start() throws Exception;

    public void stop(Throwable cause) throws Exception {
        throw new LinkageError();
    }
}
