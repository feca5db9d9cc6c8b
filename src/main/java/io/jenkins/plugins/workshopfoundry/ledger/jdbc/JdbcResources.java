package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceState;
import io.jenkins.plugins.workshopfoundry.ledger.Resources;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The table {@code resource}. When a write does not fit the state, what errs on the side of remembering wins: what the
 * cloud confirmed as gone stays gone, only what is live can be lost, and what shows up again is live again.
 */
final class JdbcResources implements Resources {

    private final Database database;
    private final String controller;
    private final FreshIds ids;

    JdbcResources(Database database, String controller, Supplier<String> ids) {
        this.database = database;
        this.controller = controller;
        this.ids = new FreshIds(ids);
    }

    @Override
    public ResourceRecord intend(Hold hold, Intent intent) {
        return database.held(
                hold,
                handle -> ResourceRows.standing(
                                handle, intent.provider(), intent.region(), intent.kind(), intent.name())
                        .map(there -> inherited(handle, hold, there))
                        .orElseGet(() -> insert(handle, NewResource.intended(hold, controller, intent))));
    }

    /** Who creates what an earlier run only meant to, removes it too when cancelled. */
    private ResourceRecord inherited(Handle handle, Hold hold, ResourceRecord there) {
        if (there.state() != ResourceState.INTENDED || there.runId().equals(hold.runId())) {
            return there;
        }
        handle.createUpdate("""
                        UPDATE resource SET run_id = :run, controller = :controller
                        WHERE id = :id AND EXISTS (SELECT 1 FROM run WHERE run.id = resource.run_id
                            AND status NOT IN ('RUNNING', 'SUSPENDED', 'CANCELLING'))""")
                .bind("run", hold.runId())
                .bind("controller", controller)
                .bind("id", there.id())
                .execute();
        return ResourceRows.get(handle, there.id());
    }

    @Override
    public ResourceRecord live(Hold hold, String id, String cloudId) {
        return database.held(hold, handle -> {
            handle.createUpdate(
                            "UPDATE resource SET state = 'LIVE', cloud_id = :cloudId, updated = :now WHERE id = :id")
                    .bind("cloudId", cloudId)
                    .bind("now", Instants.nanos(database.now(handle)))
                    .bind("id", id)
                    .execute();
            return ResourceRows.get(handle, id);
        });
    }

    @Override
    public ResourceRecord adopt(Hold hold, ResourceRecord parent, ResourceRef child) {
        return database.held(hold, handle -> {
            ResourceRecord now = ResourceRows.get(handle, parent.id());
            Optional<ResourceRecord> there = ResourceRows.known(handle, child)
                    .filter(known -> known.state() != ResourceState.GONE)
                    .or(() ->
                            ResourceRows.standing(handle, child.provider(), child.region(), child.kind(), child.id()));
            if (there.isEmpty()) {
                return insert(handle, NewResource.implied(hold, controller, now, child));
            }
            if (there.get().state() == ResourceState.LOST) {
                move(handle, there.get().id(), "LIVE", "'LOST'");
            }
            return ResourceRows.get(handle, there.get().id());
        });
    }

    @Override
    public void removing(Hold hold, String id) {
        database.withHold(hold, handle -> move(handle, id, "REMOVING", "'INTENDED', 'LIVE', 'LOST'"));
    }

    @Override
    public void gone(Hold hold, String id) {
        database.withHold(hold, handle -> move(handle, id, "GONE", "'INTENDED', 'LIVE', 'REMOVING', 'LOST'"));
    }

    @Override
    public void lost(Hold hold, String id) {
        database.withHold(hold, handle -> move(handle, id, "LOST", "'LIVE'"));
    }

    @Override
    public void pin(Hold hold, String id, String hostKey) {
        database.withHold(hold, handle -> {
            String pinned = ResourceRows.get(handle, id).hostKey();
            if (pinned != null && !pinned.equals(hostKey)) {
                throw new InvalidRequest(
                        "The machine " + id + " shows the SSH host key " + hostKey + ", but " + pinned
                                + " was seen before.",
                        "Somebody may be in between, or the machine was replaced: remove it and make a new one.");
            }
            handle.createUpdate("UPDATE resource SET host_key = :hostKey, updated = :now WHERE id = :id")
                    .bind("hostKey", hostKey)
                    .bind("now", Instants.nanos(database.now(handle)))
                    .bind("id", id)
                    .execute();
        });
    }

    @Override
    public void entrust(Hold hold, String id, String group) {
        database.updateOne(
                hold,
                "resource",
                id,
                handle -> handle.createUpdate("UPDATE resource SET group_id = :group, updated = :now WHERE id = :id")
                        .bind("group", group)
                        .bind("now", Instants.nanos(database.now(handle)))
                        .bind("id", id)
                        .execute());
    }

    @Override
    public void expire(String group, Instant expires) {
        database.write(handle -> handle.createUpdate("""
                        UPDATE resource SET expires = :expires, updated = :now
                        WHERE group_id = :group AND state IN ('INTENDED', 'LIVE', 'REMOVING')""")
                .bind("expires", Instants.nanos(expires))
                .bind("now", Instants.nanos(database.now(handle)))
                .bind("group", group)
                .execute());
    }

    @Override
    public Optional<ResourceRecord> find(String id) {
        return database.read(handle -> ResourceRows.find(handle, id));
    }

    @Override
    public Optional<ResourceRecord> named(Provider provider, Region region, ResourceKind kind, String name) {
        return database.read(handle -> ResourceRows.standing(handle, provider, region, kind, name)
                .or(() -> ResourceRows.lost(handle, provider, region, kind, name)));
    }

    @Override
    public Optional<ResourceRecord> known(ResourceRef ref) {
        return database.read(handle -> ResourceRows.known(handle, ref));
    }

    @Override
    public List<ResourceRecord> ofRun(String runId) {
        return database.read(handle -> ResourceRows.ofRun(handle, runId));
    }

    @Override
    public List<ResourceRecord> ofGroup(String group) {
        return database.read(handle -> ResourceRows.ofGroup(handle, group));
    }

    @Override
    public List<ResourceRecord> standing() {
        return database.read(handle -> ResourceRows.standing(handle, controller));
    }

    /** The new row, or the one that another process has put under the same name a moment before. */
    private ResourceRecord insert(Handle handle, NewResource row) {
        Instant now = database.now(handle);
        String id = ids.use(
                fresh -> row.insert(handle, fresh, now) || row.standing(handle).isPresent());
        return row.standing(handle).orElseThrow(() -> Database.unknown("resource", id));
    }

    private void move(Handle handle, String id, String to, String from) {
        ResourceRows.get(handle, id);
        handle.createUpdate("UPDATE resource SET state = '" + to + "', updated = :now WHERE id = :id AND state IN ("
                        + from + ")")
                .bind("now", Instants.nanos(database.now(handle)))
                .bind("id", id)
                .execute();
    }
}
