package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceState;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads rows of the table {@code resource}. */
final class ResourceRows {

    // Written out as in the migration: a partial index serves only a query that repeats its condition.
    private static final String STANDING = "state IN ('INTENDED', 'LIVE', 'REMOVING')";

    private ResourceRows() {}

    static Optional<ResourceRecord> find(Handle handle, String id) {
        return first(handle.createQuery("SELECT * FROM resource WHERE id = :id").bind("id", id));
    }

    /** The resource, which must be there because something is written about it. */
    static ResourceRecord get(Handle handle, String id) {
        return find(handle, id).orElseThrow(() -> Database.unknown("resource", id));
    }

    static Optional<ResourceRecord> standing(
            Handle handle, Provider provider, Region region, ResourceKind kind, String name) {
        return first(place(handle, "name = :name AND " + STANDING, provider, region, kind)
                .bind("name", name));
    }

    static Optional<ResourceRecord> lost(
            Handle handle, Provider provider, Region region, ResourceKind kind, String name) {
        return first(place(handle, "name = :name AND state = 'LOST' ORDER BY seq DESC LIMIT 1", provider, region, kind)
                .bind("name", name));
    }

    /** What a cloud calls by that id: what is standing before what is lost before what is gone, then the newest. */
    static Optional<ResourceRecord> known(Handle handle, ResourceRef ref) {
        String condition = """
                cloud_id = :cloudId
                ORDER BY CASE state WHEN 'GONE' THEN 2 WHEN 'LOST' THEN 1 ELSE 0 END, seq DESC LIMIT 1""";
        return first(place(handle, condition, ref.provider(), ref.region(), ref.kind())
                .bind("cloudId", ref.id()));
    }

    static List<ResourceRecord> ofRun(Handle handle, String runId) {
        return all(handle.createQuery("SELECT * FROM resource WHERE run_id = :run ORDER BY seq")
                .bind("run", runId));
    }

    static List<ResourceRecord> ofGroup(Handle handle, String group) {
        return all(handle.createQuery("SELECT * FROM resource WHERE group_id = :group ORDER BY seq")
                .bind("group", group));
    }

    static List<ResourceRecord> standing(Handle handle, String controller) {
        return all(handle.createQuery(
                        "SELECT * FROM resource WHERE controller = :controller AND " + STANDING + " ORDER BY seq")
                .bind("controller", controller));
    }

    private static Query place(Handle handle, String condition, Provider provider, Region region, ResourceKind kind) {
        return handle.createQuery(
                        "SELECT * FROM resource WHERE provider = :provider AND region = :region AND kind = :kind AND "
                                + condition)
                .bind("provider", provider.name())
                .bind("region", region.name())
                .bind("kind", kind.name());
    }

    private static Optional<ResourceRecord> first(Query query) {
        return query.map(ResourceRows::resource).findOne();
    }

    private static List<ResourceRecord> all(Query query) {
        return query.map(ResourceRows::resource).list();
    }

    private static ResourceRecord resource(ResultSet row, StatementContext context) throws SQLException {
        return new ResourceRecord(
                row.getString("id"),
                row.getString("run_id"),
                row.getString("group_id"),
                Provider.valueOf(row.getString("provider")),
                new Region(row.getString("region")),
                ResourceKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("cloud_id"),
                ResourceState.valueOf(row.getString("state")),
                row.getString("parent"),
                Instants.readOrNull(row, "expires"),
                row.getString("host_key"),
                Instants.read(row, "created"),
                Instants.read(row, "updated"));
    }
}
