package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRegion;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseState;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The table {@code release_region}. */
final class ReleaseRegions {

    /** Between the ids of snapshots; no cloud has a blank in an id. */
    private static final String BETWEEN = " ";

    private ReleaseRegions() {}

    static void record(Handle handle, String id, ReleaseRegion region) {
        handle.createUpdate("""
                        INSERT INTO release_region (release_id, region, state, image, snapshots, published, problem)
                        VALUES (:release, :region, :state, :image, :snapshots, :published, :problem)
                        ON CONFLICT (release_id, region) DO UPDATE
                        SET state = excluded.state, image = excluded.image, snapshots = excluded.snapshots,
                            published = excluded.published, problem = excluded.problem""")
                .bind("release", id)
                .bind("region", region.region().name())
                .bind("state", region.state().name())
                .bind("image", region.image())
                .bind("snapshots", String.join(BETWEEN, region.snapshots()))
                .bind("published", Instants.nanosOrNull(region.published()))
                .bind("problem", region.problem())
                .execute();
    }

    static int state(Handle handle, String id, Region region, ReleaseState state) {
        return handle.createUpdate("""
                        UPDATE release_region SET state = :state WHERE release_id = :release AND region = :region""")
                .bind("state", state.name())
                .bind("release", id)
                .bind("region", region.name())
                .execute();
    }

    static void removed(Handle handle, String id) {
        handle.createUpdate("UPDATE release_region SET state = 'REMOVED' WHERE release_id = :release")
                .bind("release", id)
                .execute();
    }

    static List<ReleaseRegion> of(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM release_region WHERE release_id = :release ORDER BY region")
                .bind("release", id)
                .map((row, context) -> region(row))
                .list();
    }

    /** Those of every release that is not removed, by its id. */
    static Map<String, List<ReleaseRegion>> standing(Handle handle) {
        Map<String, List<ReleaseRegion>> regions = new HashMap<>();
        handle.createQuery("""
                        SELECT release_region.* FROM release_region JOIN release ON release.id = release_region.release_id
                        WHERE release.removed = 0 ORDER BY release_region.region""")
                .map((row, context) -> regions.computeIfAbsent(row.getString("release_id"), id -> new ArrayList<>())
                        .add(region(row)))
                .list();
        return regions;
    }

    private static ReleaseRegion region(ResultSet row) throws SQLException {
        String snapshots = row.getString("snapshots");
        return new ReleaseRegion(
                new Region(row.getString("region")),
                ReleaseState.valueOf(row.getString("state")),
                row.getString("image"),
                snapshots.isEmpty() ? List.of() : List.of(snapshots.split(BETWEEN, -1)),
                Instants.readOrNull(row, "published"),
                row.getString("problem"));
    }
}
