package io.jenkins.plugins.workshopfoundry.wait;

import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything at the same time, on threads that end with the call.
 *
 * @param most how many at the same time, from 1
 */
public record Threads(int most) implements Fanout {

    /** More than any cloud has regions. */
    public static final Threads ALL_REGIONS = new Threads(48);

    @Override
    public <A, B> List<B> map(List<A> items, Function<A, B> work) {
        if (items.size() < 2) {
            return ONE_BY_ONE.map(items, work);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(most, items.size()), Threads::daemon);
        try {
            List<Callable<B>> calls = new ArrayList<>();
            items.forEach(item -> calls.add(() -> work.apply(item)));
            return answers(pool.invokeAll(calls));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        } finally {
            pool.shutdownNow();
        }
    }

    private static RunStopped interrupted() {
        return new RunStopped(
                RunStopped.Reason.INTERRUPTED,
                "Interrupted while waiting for several places at once.",
                "'workshop resume' goes on with it; in Jenkins, build again.");
    }

    private static <B> List<B> answers(List<Future<B>> done) throws InterruptedException {
        List<B> answers = new ArrayList<>();
        RuntimeException first = null;
        for (Future<B> one : done) {
            try {
                answers.add(one.get());
            } catch (ExecutionException e) {
                first = first == null ? unwrapped(e) : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return answers;
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        @Nullable Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "workshop-fanout");
        thread.setDaemon(true);
        return thread;
    }
}
