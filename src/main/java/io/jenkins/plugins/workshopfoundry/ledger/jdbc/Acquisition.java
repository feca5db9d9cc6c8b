package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * Taking a run. Whether the owner is gone is asked outside of the transaction, because the answer may take its time;
 * the run is then taken only if it is still as it was.
 */
final class Acquisition {

    private final Database database;

    Acquisition(Database database) {
        this.database = database;
    }

    Optional<Hold> acquire(String id, String owner, Duration lease, Predicate<String> ownerIsGone) {
        while (true) {
            Seen seen = database.read(handle -> look(handle, id));
            if (!seen.free() && !ownerIsGone.test(seen.owner())) {
                return Optional.empty();
            }
            Optional<Hold> hold = database.write(handle -> take(handle, seen.run(), owner, lease));
            if (hold.isPresent()) {
                return hold;
            }
        }
    }

    private record Seen(RunRecord run, Instant now) {

        boolean free() {
            return run.owner() == null || !run.leaseUntil().isAfter(now);
        }

        String owner() {
            return run.owner() == null ? "" : run.owner();
        }
    }

    private Seen look(Handle handle, String id) {
        RunRecord run = JdbcRuns.find(handle, id).orElseThrow(() -> Database.unknown("run", id));
        if (run.status().ended()) {
            throw new InvalidRequest(
                    "Run " + id + " has ended: it is " + run.status().name().toLowerCase(java.util.Locale.ROOT) + ".",
                    "Start a new one.");
        }
        return new Seen(run, database.now(handle));
    }

    private Optional<Hold> take(Handle handle, RunRecord seen, String owner, Duration lease) {
        Instant now = database.now(handle);
        int taken = handle.createUpdate("""
                        UPDATE run SET owner = :owner, epoch = epoch + 1, lease_until = :until, updated = :now,
                            error = CASE WHEN status = 'SUSPENDED' THEN NULL ELSE error END,
                            status = CASE WHEN status = 'SUSPENDED' THEN 'RUNNING' ELSE status END
                        WHERE id = :id AND epoch = :epoch AND owner IS NOT DISTINCT FROM :seenOwner
                            AND lease_until = :seenLease AND status IN ('RUNNING', 'SUSPENDED', 'CANCELLING')""")
                .bind("owner", owner)
                .bind("until", Instants.nanos(now.plus(lease)))
                .bind("now", Instants.nanos(now))
                .bind("id", seen.id())
                .bind("epoch", seen.epoch())
                .bind("seenOwner", seen.owner())
                .bind("seenLease", Instants.nanos(seen.leaseUntil()))
                .execute();
        return taken == 1 ? Optional.of(new Hold(seen.id(), owner, seen.epoch() + 1)) : Optional.empty();
    }
}
