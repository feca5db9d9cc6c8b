package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.BakedImages;
import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code image}. */
final class JdbcImages implements BakedImages {

    private final Database database;

    JdbcImages(Database database) {
        this.database = database;
    }

    @Override
    public void record(Hold hold, ImageRecord image) {
        database.withHold(
                hold,
                handle -> handle.createUpdate("""
                        INSERT INTO image (id, name, version, provider, region, kind, cloud_id, digest, details, removed,
                            created)
                        VALUES (:id, :name, :version, :provider, :region, :kind, :cloudId, :digest, :details, :removed,
                            :created)
                        ON CONFLICT (id) DO NOTHING""")
                        .bind("id", image.id())
                        .bind("name", image.name())
                        .bind("version", image.version())
                        .bind("provider", image.ref().provider().name())
                        .bind("region", image.ref().region().name())
                        .bind("kind", image.ref().kind().name())
                        .bind("cloudId", image.ref().id())
                        .bind("digest", image.digest())
                        .bind("details", image.details())
                        .bind("removed", image.removed() ? 1 : 0)
                        .bind("created", Instants.nanos(image.created()))
                        .execute());
    }

    @Override
    public void removed(Hold hold, String id) {
        database.updateOne(
                hold,
                "image",
                id,
                handle -> handle.createUpdate("UPDATE image SET removed = 1 WHERE id = :id")
                        .bind("id", id)
                        .execute());
    }

    @Override
    public Optional<ImageRecord> find(String id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM image WHERE id = :id")
                .bind("id", id)
                .map(JdbcImages::image)
                .findOne());
    }

    @Override
    public Optional<ImageRecord> sameInputs(Provider provider, Region region, String digest) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM image
                        WHERE digest = :digest AND provider = :provider AND region = :region AND removed = 0
                        ORDER BY seq DESC LIMIT 1""")
                .bind("digest", digest)
                .bind("provider", provider.name())
                .bind("region", region.name())
                .map(JdbcImages::image)
                .findOne());
    }

    @Override
    public List<ImageRecord> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM image WHERE removed = 0 ORDER BY seq DESC")
                .map(JdbcImages::image)
                .list());
    }

    @Override
    public List<ImageRecord> inUse() {
        return database.read(
                handle -> handle.createQuery("""
                        SELECT * FROM image
                        WHERE id IN (SELECT image_id FROM classroom WHERE state <> 'CLOSED')""").map(JdbcImages::image).list());
    }

    private static ImageRecord image(ResultSet row, StatementContext context) throws SQLException {
        return new ImageRecord(
                row.getString("id"),
                row.getString("name"),
                row.getString("version"),
                new ResourceRef(
                        Provider.valueOf(row.getString("provider")),
                        new Region(row.getString("region")),
                        ResourceKind.valueOf(row.getString("kind")),
                        row.getString("cloud_id")),
                row.getString("digest"),
                row.getString("details"),
                row.getLong("removed") != 0,
                Instants.read(row, "created"));
    }
}
