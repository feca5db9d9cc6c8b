package io.jenkins.plugins.workshopfoundry.ledger;

import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every part of the contract needs: a ledger, virtual time, and a run that is held. */
public abstract class LedgerContract {

    /** A lease as long as any test needs. */
    protected static final Duration LEASE = Duration.ofMinutes(10);

    /** The time of the ledger. */
    protected final VirtualTime time = new VirtualTime();

    private final AtomicInteger ids = new AtomicInteger();
    private Ledger ledger = closed();

    /** Opens the database of this test, empty at first, as one process does; again: as another one does. */
    protected abstract Ledger open(String controller, Supplier<String> ids);

    @BeforeEach
    void openLedger() {
        ledger = open("controller-1", () -> "id-" + ids.incrementAndGet());
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    /** The ledger of this process. */
    protected Ledger ledger() {
        return ledger;
    }

    /** A second process on the same database. */
    protected Ledger other() {
        return open("controller-2", () -> "other-" + ids.incrementAndGet());
    }

    /** A run of its own that this process holds. */
    protected Hold held() {
        RunRecord run = ledger.runs().create(RunKind.BAKE, "image-1", "{}");
        return ledger.runs().acquire(run.id(), "me", LEASE, owner -> false).orElseThrow();
    }

    /** The hold after somebody else has taken the run over. */
    protected Hold takenOver(Hold hold) {
        return ledger.runs()
                .acquire(hold.runId(), "somebody else", LEASE, owner -> true)
                .orElseThrow();
    }

    private static Ledger closed() {
        return (Ledger) java.lang.reflect.Proxy.newProxyInstance(
                LedgerContract.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, args) -> {
                    throw new IllegalStateException("not open");
                });
    }
}
