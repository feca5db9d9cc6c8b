package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRegion;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseState;
import io.jenkins.plugins.workshopfoundry.ledger.Releases;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The table {@code release}. */
final class JdbcReleases implements Releases {

    private final Database database;

    JdbcReleases(Database database) {
        this.database = database;
    }

    @Override
    public void record(Hold hold, ReleaseRecord release) {
        database.withHold(hold, handle -> {
            refuseTakenTitle(handle, release);
            handle.createUpdate("""
                            INSERT INTO release (id, image_id, provider, name, version, title, kind, details, removed,
                                created)
                            VALUES (:id, :image, :provider, :name, :version, :title, :kind, :details, :removed, :created)
                            ON CONFLICT (id) DO UPDATE SET details = excluded.details""")
                    .bind("id", release.id())
                    .bind("image", release.imageId())
                    .bind("provider", release.provider().name())
                    .bind("name", release.name())
                    .bind("version", release.version())
                    .bind("title", release.title())
                    .bind("kind", release.kind().name())
                    .bind("details", release.details())
                    .bind("removed", release.removed() ? 1 : 0)
                    .bind("created", Instants.nanos(release.created()))
                    .execute();
        });
    }

    /** The index would refuse it too; this says it so that somebody can do something about it. */
    private static void refuseTakenTitle(Handle handle, ReleaseRecord release) {
        handle.createQuery("""
                        SELECT id FROM release
                        WHERE provider = :provider AND title = :title AND removed = 0 AND id <> :id""")
                .bind("provider", release.provider().name())
                .bind("title", release.title())
                .bind("id", release.id())
                .mapTo(String.class)
                .findOne()
                .ifPresent(other -> {
                    throw new InvalidRequest(
                            "The name '" + release.title() + "' is taken by release " + other + ".",
                            "Publish under another name or version, or tear that release down.");
                });
    }

    @Override
    public void region(Hold hold, String id, ReleaseRegion region) {
        database.withHold(hold, handle -> ReleaseRegions.record(handle, id, region));
    }

    @Override
    public void state(String id, Region region, ReleaseState state) {
        database.write(handle -> ReleaseRegions.state(handle, id, region, state));
    }

    @Override
    public void removed(Hold hold, String id) {
        database.updateOne(hold, "release", id, handle -> {
            ReleaseRegions.removed(handle, id);
            return handle.createUpdate("UPDATE release SET removed = 1 WHERE id = :id")
                    .bind("id", id)
                    .execute();
        });
    }

    @Override
    public Optional<ReleaseRecord> find(String id) {
        return one(handle ->
                handle.createQuery("SELECT * FROM release WHERE id = :id").bind("id", id));
    }

    @Override
    public Optional<ReleaseRecord> titled(Provider provider, String title) {
        return one(handle -> handle.createQuery(
                        "SELECT * FROM release WHERE provider = :provider AND title = :title AND removed = 0")
                .bind("provider", provider.name())
                .bind("title", title));
    }

    @Override
    public List<ReleaseRecord> all() {
        return database.read(handle -> {
            Map<String, List<ReleaseRegion>> regions = ReleaseRegions.standing(handle);
            return handle.createQuery("SELECT * FROM release WHERE removed = 0 ORDER BY seq DESC")
                    .map((row, context) -> release(row, regions.getOrDefault(row.getString("id"), List.of())))
                    .list();
        });
    }

    private interface Search {
        Query in(Handle handle);
    }

    private Optional<ReleaseRecord> one(Search search) {
        return database.read(handle -> search.in(handle)
                .map((row, context) -> release(row, ReleaseRegions.of(handle, row.getString("id"))))
                .findOne());
    }

    private static ReleaseRecord release(ResultSet row, List<ReleaseRegion> regions) throws SQLException {
        return new ReleaseRecord(
                row.getString("id"),
                row.getString("image_id"),
                Provider.valueOf(row.getString("provider")),
                row.getString("name"),
                row.getString("version"),
                row.getString("title"),
                ReleaseKind.valueOf(row.getString("kind")),
                row.getString("details"),
                row.getLong("removed") != 0,
                Instants.read(row, "created"),
                regions);
    }
}
