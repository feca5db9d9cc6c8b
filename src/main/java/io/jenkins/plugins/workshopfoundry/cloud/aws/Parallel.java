package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks several regions at once: each has limits of its own, so that nobody is slowed by the others. */
final class Parallel {

    /** All regions that an account has without asking; more are asked in turn. */
    private static final int MOST = 20;

    private Parallel() {}

    /**
     * Answers in the order of the questions.
     *
     * @throws RuntimeException the first failure, when all have ended
     */
    static <A, B> List<B> map(Collection<A> all, Function<A, B> question) {
        if (all.size() < 2) {
            return all.stream().map(question).toList();
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(MOST, all.size()), work -> {
            Thread thread = new Thread(work, "workshop-foundry-aws");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<B>> asked = new ArrayList<>();
            all.forEach(one -> asked.add(threads.submit(() -> question.apply(one))));
            return asked.stream().map(Parallel::answer).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <B> B answer(Future<B> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped(
                    RunStopped.Reason.INTERRUPTED,
                    "Interrupted while asking several regions.",
                    "Run 'workshop resume' to go on.");
        }
    }
}
