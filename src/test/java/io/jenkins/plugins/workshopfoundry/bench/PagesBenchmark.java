package io.jenkins.plugins.workshopfoundry.bench;

import io.jenkins.plugins.workshopfoundry.engine.Crowd;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.JdbcLedger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.LedgerFile;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.PostgresUrl;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes to ask for all that the Workshops page shows of a thousand classrooms of twenty seats. */
class PagesBenchmark {

    private static final int ROOMS = 1000;
    private static final int SEATS = 20;
    private static final int TIMES = 21;

    /** Seconds. */
    private static final double TARGET = 0.5;

    @TempDir
    private Path folder;

    private final Results results = new Results("the pages");

    @Test
    void asksSqliteForAThousandClassrooms() throws Exception {
        Path file = folder.resolve("ledger").resolve("ledger.db");
        try (Ledger ledger = JdbcLedger.open(new LedgerFile(file), "bench", Clock.systemUTC(), PagesBenchmark::id)) {
            fill(ledger);
        }
        measure("SQLite", file.toString(), "");
    }

    @Test
    void asksPostgresForAThousandClassrooms() throws Exception {
        PostgresServer server = PostgresServer.shared();
        String url = server.url(server.database());
        LedgerLogin login = new LedgerLogin(PostgresServer.USER, server::password);
        try (Ledger ledger = JdbcLedger.open(new PostgresUrl(url), login, "bench", PagesBenchmark::id)) {
            fill(ledger);
        }
        measure("PostgreSQL", url, server.password());
    }

    private static void fill(Ledger ledger) {
        new Crowd(ledger, Clock.systemUTC().instant()).fill(ROOMS, SEATS);
    }

    /** In a JVM of its own, because this one has used a ledger to fill it. */
    private void measure(String database, String url, String password) throws IOException, InterruptedException {
        ClassLoads asked = ClassLoads.of(
                folder.resolve("classes.log"),
                FirstPage.class,
                password,
                List.of(url, folder.toString(), Integer.toString(TIMES)));
        double[] pages = asked.numbers(FirstPage.PAGE).toArray();
        double opened = asked.numbers(FirstPage.OPENED).sum();
        results.add("opening the ledger, fresh JVM, " + database + ", s", opened);
        results.add("Workshops page over 1,000 classrooms, first time, " + database + ", s", pages[0], TARGET);
        results.add("Workshops page over 1,000 classrooms, median, " + database + ", s", Results.median(pages), TARGET);
        results.add("Workshops page, first time against median, " + database, pages[0] / Results.median(pages));
        results.keep();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
