package io.jenkins.plugins.workshopfoundry.cli;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C and the polite kill: the first stops cleanly, so that the run can be resumed; the second ends the process at once,
 * which a run survives as it survives every crash.
 */
final class Interrupts {

    private final Thread worker;
    private final IntConsumer halt;
    private final AtomicInteger count = new AtomicInteger();
    private volatile @Nullable Session session;

    /**
     * @param worker the thread that is asked to stop
     * @param halt ends the process at once with an exit code
     */
    Interrupts(Thread worker, IntConsumer halt) {
        this.worker = worker;
        this.halt = halt;
    }

    void watch(Session present) {
        session = present;
    }

    Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    /** Takes these signals, where this Java can; elsewhere they end the process, which a run survives too. */
    void take(String... signals) {
        for (String signal : signals) {
            try {
                register(signal);
            } catch (ReflectiveOperationException | IllegalArgumentException notOnThisPlatform) {
                return;
            }
        }
    }

    void signalled() {
        if (count.incrementAndGet() > 1) {
            halt.accept(ExitCode.INTERRUPTED);
            return;
        }
        session().ifPresent(present -> present.console().say("\nStopping; once more Ctrl-C ends at once."));
        worker.interrupt();
    }

    /**
     * By reflection: sun.misc.Signal (module jdk.unsupported, there in every OpenJDK) is the only way to see a second
     * Ctrl-C, and naming it is a warning that no annotation silences.
     */
    private void register(String name) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object ours =
                Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, args) -> {
                    if (method.getName().equals("handle")) {
                        signalled();
                    }
                    return method.getReturnType() == int.class ? System.identityHashCode(self) : null;
                });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
    }
}
