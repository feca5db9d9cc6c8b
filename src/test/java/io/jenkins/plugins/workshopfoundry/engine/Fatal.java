package io.jenkins.plugins.workshopfoundry.engine;

import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.testing.Sigkill;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** The first happening of a kind in a stage is the last one of this process. */
final class Fatal implements Checkpoints {

    private final String begin;
    private final String happening;
    private boolean begun;

    /** @param happening a checkpoint's name, or a happening of the log */
    Fatal(String stage, String happening) {
        this.begin = "stage." + stage + ".begin";
        this.happening = happening;
    }

    @Override
    public synchronized void at(String point) {
        if (begun && point.equals(happening)) {
            Sigkill.self(point);
        }
        begun |= point.equals(begin);
    }

    /** A log whose happenings count as well, by the names of its methods. */
    RunLog log(RunLog log) {
        return (RunLog) Proxy.newProxyInstance(
                RunLog.class.getClassLoader(), new Class<?>[] {RunLog.class}, (proxy, method, args) -> {
                    at(method.getName());
                    try {
                        return method.invoke(log, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
