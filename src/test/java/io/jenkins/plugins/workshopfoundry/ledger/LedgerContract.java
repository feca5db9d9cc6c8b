package io.jenkins.plugins.workshopfoundry.ledger;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * What every part of the contract needs: two processes on one database, and things to record. No part asks for the time
 * of the database, which a test cannot set everywhere: a lease of no length has passed at once.
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class LedgerContract {

    /** Longer than any test. */
    protected static final Duration LONG = Duration.ofHours(1);

    /** What callers record as the time; an odd one, so that rounding shows. */
    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456789Z");

    private final AtomicInteger ids = new AtomicInteger();

    // Set before each test.
    @SuppressWarnings("NullAway.Init")
    private Ledger ledger;

    @SuppressWarnings("NullAway.Init")
    private Ledger other;

    /** Opens the database of this test, empty at first, as another process would. */
    protected abstract Ledger open(String controller, Supplier<String> ids);

    @BeforeEach
    void openLedgers() {
        ledger = open("controller-1", () -> "id-" + ids.incrementAndGet());
        other = open("controller-2", () -> "id-" + ids.incrementAndGet());
    }

    @AfterEach
    void closeLedgers() {
        ledger.close();
        other.close();
    }

    /** The ledger of this process. */
    protected Ledger ledger() {
        return ledger;
    }

    /** The ledger of another process, which is another controller's. */
    protected Ledger other() {
        return other;
    }

    /** A run of its own that this process holds. */
    protected Hold held() {
        return held("image-1");
    }

    /** A run about a subject that this process holds. */
    protected Hold held(String subject) {
        RunRecord run = ledger.runs().create(RunKind.BAKE, subject, "{}");
        return ledger.runs().acquire(run.id(), "me", LONG, owner -> false).orElseThrow();
    }

    /** The hold of the other process after it has taken the run over. */
    protected Hold takenOver(Hold hold) {
        return other.runs().acquire(hold.runId(), "other", LONG, owner -> true).orElseThrow();
    }

    /** A machine that is about to be created. */
    protected static Resources.Intent machine(String name) {
        return new Resources.Intent(Provider.MEMORY, Region.LOCAL, ResourceKind.MACHINE, name, null, null);
    }

    /** A place in the pretend cloud. */
    protected static ResourceRef ref(ResourceKind kind, String id) {
        return new ResourceRef(Provider.MEMORY, Region.LOCAL, kind, id);
    }

    /** An image that was baked from some inputs. */
    protected static ImageRecord image(String id, String digest) {
        return new ImageRecord(id, "hello", "1", ref(ResourceKind.IMAGE, id + "-cloud"), digest, "{}", false, NOON);
    }

    /** A release of that image. */
    protected static ReleaseRecord release(String id, String title, String details, ReleaseRegion... regions) {
        return new ReleaseRecord(
                id,
                "image-1",
                Provider.MEMORY,
                "hello",
                "1.0.0",
                title,
                ReleaseKind.VERSION,
                details,
                false,
                NOON,
                List.of(regions));
    }

    /** A classroom with that join code. */
    protected static ClassroomRecord classroom(String id, ClassroomState state, String joinHash) {
        return new ClassroomRecord(
                id, "hello", "image-1", Provider.MEMORY, Region.LOCAL, state, 3, NOON, joinHash, "{}", NOON);
    }

    /** A free seat. */
    protected static SeatRecord seat(String classroomId, int number) {
        return new SeatRecord(
                classroomId, number, "machine-1", number, Map.of("web", "http://x/" + number), null, null, null);
    }
}
