package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.jenkins.plugins.workshopfoundry.ledger.BakedImages;
import io.jenkins.plugins.workshopfoundry.ledger.Classrooms;
import io.jenkins.plugins.workshopfoundry.ledger.Leases;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.ledger.Origins;
import io.jenkins.plugins.workshopfoundry.ledger.Pins;
import io.jenkins.plugins.workshopfoundry.ledger.Plans;
import io.jenkins.plugins.workshopfoundry.ledger.Releases;
import io.jenkins.plugins.workshopfoundry.ledger.Resources;
import io.jenkins.plugins.workshopfoundry.ledger.Runs;
import io.jenkins.plugins.workshopfoundry.ledger.SealedSecrets;
import io.jenkins.plugins.workshopfoundry.ledger.Ticks;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** The ledger in a database. Safe for several threads, and for several processes on one database. */
public final class JdbcLedger implements Ledger {

    private final String controller;
    private final Database database;
    private final JdbcRuns runs;
    private final Resources resources;
    private final BakedImages images;
    private final Releases releases;
    private final Pins pins;
    private final Classrooms classrooms;
    private final Origins origins;
    private final SealedSecrets secrets;
    private final Leases leases;
    private final Plans plans;
    private final Ticks ticks;

    JdbcLedger(String controller, Database database, Supplier<String> ids) {
        this.controller = controller;
        this.database = database;
        this.runs = new JdbcRuns(database, controller, ids);
        this.resources = new JdbcResources(database, controller, ids);
        this.images = new JdbcImages(database);
        this.releases = new JdbcReleases(database);
        this.pins = new JdbcPins(database);
        this.classrooms = new JdbcClassrooms(database, runs);
        this.origins = new JdbcOrigins(database);
        this.secrets = new JdbcSecrets(database);
        this.leases = new JdbcLeases(database);
        this.plans = new JdbcPlans(database, runs);
        this.ticks = new JdbcTicks(database);
    }

    /**
     * Opens a ledger in a file for real work; made if it is not there, with a directory and file that only this user can
     * read.
     *
     * @param controller the id of this controller
     * @param clock database time, because the database is a file
     * @param ids gives a new id for every run and resource; one that is taken already is passed over
     * @throws io.jenkins.plugins.workshopfoundry.problem.LedgerBroken if it is damaged, foreign, newer than this
     *     program or out of reach; nothing in it was changed then
     */
    public static JdbcLedger open(LedgerFile file, String controller, Clock clock, Supplier<String> ids) {
        return open(file, controller, clock, ids, SqliteOptions.DURABLE);
    }

    /** As the other one; a simulation gives {@link SqliteOptions#SIMULATED} and a file made beforehand. */
    public static JdbcLedger open(
            LedgerFile file, String controller, Clock clock, Supplier<String> ids, SqliteOptions options) {
        Path path = file.path();
        Connection connection = new SqliteOpening(path, Schema.CURRENT, options).open();
        Dialect dialect = new SqliteDialect(SqliteFile.at(path), connection, clock);
        PreparedOnce statements = new PreparedOnce();
        Jdbi jdbi = Jdbi.create(connection).setStatementBuilderFactory(same -> statements);
        return new JdbcLedger(controller, new Database(jdbi, dialect), ids);
    }

    /**
     * Opens a ledger in PostgreSQL; its tables are made if the database is empty. The server's clock is its time.
     *
     * @param login who this controller is there
     * @param controller the id of this controller
     * @param ids gives a new id for every run and resource; one that is taken already is passed over
     * @throws io.jenkins.plugins.workshopfoundry.problem.LedgerBroken if it is out of reach, another program's, or newer
     *     than this program; nothing in it was changed then
     */
    public static JdbcLedger open(PostgresUrl url, LedgerLogin login, String controller, Supplier<String> ids) {
        HikariDataSource pool = new PostgresOpening(url, login, Schema.CURRENT).open();
        return new JdbcLedger(controller, new Database(Jdbi.create(pool), new PostgresDialect(url, pool)), ids);
    }

    @Override
    public String controller() {
        return controller;
    }

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public Resources resources() {
        return resources;
    }

    @Override
    public BakedImages images() {
        return images;
    }

    @Override
    public Releases releases() {
        return releases;
    }

    @Override
    public Pins pins() {
        return pins;
    }

    @Override
    public Classrooms classrooms() {
        return classrooms;
    }

    @Override
    public Origins origins() {
        return origins;
    }

    @Override
    public SealedSecrets secrets() {
        return secrets;
    }

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public Plans plans() {
        return plans;
    }

    @Override
    public Ticks ticks() {
        return ticks;
    }

    @Override
    public void close() {
        database.close();
    }
}
