package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceState;
import io.jenkins.plugins.workshopfoundry.ledger.Resources.Intent;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code resource} that is about to be. */
record NewResource(
        String runId,
        String controller,
        @Nullable String group,
        Provider provider,
        Region region,
        ResourceKind kind,
        String name,
        @Nullable String cloudId,
        ResourceState state,
        @Nullable String parent,
        @Nullable Instant expires) {

    /** Something that is about to be created. */
    static NewResource intended(Hold hold, String controller, Intent intent) {
        return new NewResource(
                hold.runId(),
                controller,
                intent.group(),
                intent.provider(),
                intent.region(),
                intent.kind(),
                intent.name(),
                null,
                ResourceState.INTENDED,
                null,
                intent.expires());
    }

    /** Something that the cloud made of itself: it goes where its parent goes. */
    static NewResource implied(Hold hold, String controller, ResourceRecord parent, ResourceRef child) {
        return new NewResource(
                hold.runId(),
                controller,
                parent.group(),
                child.provider(),
                child.region(),
                child.kind(),
                child.id(),
                child.id(),
                ResourceState.LIVE,
                parent.id(),
                parent.expires());
    }

    /** What is standing under this name. */
    Optional<ResourceRecord> standing(Handle handle) {
        return ResourceRows.standing(handle, provider, region, kind, name);
    }

    /** Inserts the row under an id; false if there is one already, or one is standing under the name. */
    boolean insert(Handle handle, String id, Instant now) {
        return handle.createUpdate("""
                                INSERT INTO resource (id, run_id, controller, group_id, provider, region, kind, name,
                                    cloud_id, state, parent, expires, created, updated)
                                VALUES (:id, :run, :controller, :group, :provider, :region, :kind, :name,
                                    :cloudId, :state, :parent, :expires, :now, :now)
                                ON CONFLICT DO NOTHING""")
                        .bind("id", id)
                        .bind("run", runId)
                        .bind("controller", controller)
                        .bind("group", group)
                        .bind("provider", provider.name())
                        .bind("region", region.name())
                        .bind("kind", kind.name())
                        .bind("name", name)
                        .bind("cloudId", cloudId)
                        .bind("state", state.name())
                        .bind("parent", parent)
                        .bind("expires", Instants.nanosOrNull(expires))
                        .bind("now", Instants.nanos(now))
                        .execute()
                == 1;
    }
}
