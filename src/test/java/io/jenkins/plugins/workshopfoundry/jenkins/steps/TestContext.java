package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import hudson.EnvVars;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/** A build with one step in it. */
final class TestContext extends StepContext {

    private static final long serialVersionUID = 1L;

    private final transient Map<Class<?>, Object> things = new HashMap<>();
    private final transient ByteArrayOutputStream log = new ByteArrayOutputStream();
    private transient Consumer<String> whenLogged = line -> {};
    private final transient PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8) {
        @Override
        public void println(String line) {
            whenLogged.accept(line);
            super.println(line);
        }
    };
    private final transient CompletableFuture<Object> end = new CompletableFuture<>();
    private final transient List<Object> ends = new ArrayList<>();
    private final transient Run<?, ?> build = new Build();
    private transient Runnable whenSaved = () -> {};
    private @Nullable transient Result result;

    TestContext() {
        things.put(TaskListener.class, new Listener());
        things.put(Run.class, build);
        things.put(EnvVars.class, new EnvVars());
    }

    /** The build that the step is in. */
    private final class Build extends Run<Object, Build> {
        @Override
        public void setResult(Result worst) {
            result = worst;
        }
    }

    private final class Listener implements TaskListener {
        @Override
        public PrintStream getLogger() {
            return out;
        }

        @Override
        public void hyperlink(String url, String text) {
            out.print("[" + text + "](" + url + ")");
        }
    }

    <T> TestContext with(Class<T> type, T thing) {
        things.put(type, thing);
        return this;
    }

    /** Does something at the moment at which the build is saved. */
    TestContext whenSaved(Runnable action) {
        whenSaved = action;
        return this;
    }

    /** Does something with each line of the log, before it is written. */
    TestContext whenLogged(Consumer<String> action) {
        whenLogged = action;
        return this;
    }

    @Override
    public <T> T get(Class<T> key) {
        return key.cast(things.get(key));
    }

    @Override
    public ListenableFuture<Void> saveState() {
        whenSaved.run();
        return Futures.immediateVoidFuture();
    }

    @Override
    public void onSuccess(@Nullable Object value) {
        ends.add(Objects.requireNonNull(value));
        end.complete(value);
    }

    @Override
    public void onFailure(Throwable cause) {
        ends.add(cause);
        end.completeExceptionally(cause);
    }

    /** The step's result, once it is there. */
    @SuppressWarnings("unchecked")
    Map<String, Object> result() throws InterruptedException, ExecutionException {
        return (Map<String, Object>) end.get();
    }

    /** Why the step failed, once it has. */
    Throwable failure() throws InterruptedException {
        try {
            throw new AssertionError("It went well: " + end.get());
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    /** How often the step ended; once, if all is well. */
    int ends() {
        return ends.size();
    }

    /** The build that the step is in. */
    Run<?, ?> build() {
        return build;
    }

    @Nullable
    Result buildResult() {
        return result;
    }

    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }
}
