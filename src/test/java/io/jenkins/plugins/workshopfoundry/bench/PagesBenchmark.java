package io.jenkins.plugins.workshopfoundry.bench;

import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.assembly.Desk;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.assembly.RoomList;
import io.jenkins.plugins.workshopfoundry.engine.Crowd;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.JdbcLedger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.LedgerFile;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.PostgresUrl;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes to ask for all that the Workshops page shows of a thousand classrooms of twenty seats. */
class PagesBenchmark {

    private static final int ROOMS = 1000;
    private static final int SEATS = 20;
    private static final int TIMES = 20;

    @TempDir
    private Path folder;

    private final Results results = new Results("the pages");

    @Test
    void asksSqliteForAThousandClassrooms() {
        Path file = folder.resolve("ledger").resolve("ledger.db");
        try (Ledger ledger = JdbcLedger.open(new LedgerFile(file), "bench", Clock.systemUTC(), PagesBenchmark::id)) {
            fill(ledger);
        }
        measure("SQLite", file.toString(), LedgerLogin.NONE);
    }

    @Test
    void asksPostgresForAThousandClassrooms() {
        PostgresServer server = PostgresServer.shared();
        String url = server.url(server.database());
        LedgerLogin login = new LedgerLogin(PostgresServer.USER, server::password);
        try (Ledger ledger = JdbcLedger.open(new PostgresUrl(url), login, "bench", PagesBenchmark::id)) {
            fill(ledger);
        }
        measure("PostgreSQL", url, login);
    }

    private static void fill(Ledger ledger) {
        new Crowd(ledger, Clock.systemUTC().instant()).fill(ROOMS, SEATS);
    }

    private void measure(String database, String url, LedgerLogin login) {
        Configuration configuration = new Configuration(
                url, login, folder.resolve("home"), folder.resolve("key"), "bench", null, null, false);
        try (OpenFoundry open = OpenFoundry.open(configuration)) {
            Desk desk = open.foundry().desk();
            results.add("Workshops page over 1,000 classrooms, first time, " + database + ", s", page(desk));
            double[] again = DoubleStream.generate(() -> page(desk))
                    .limit(TIMES)
                    .sorted()
                    .toArray();
            results.add("Workshops page over 1,000 classrooms, median, " + database + ", s", again[TIMES / 2]);
        }
        results.keep();
    }

    private static double page(Desk desk) {
        long begun = System.nanoTime();
        RoomList rooms = desk.rooms();
        if (desk.soFar(rooms.rooms()).size() != ROOMS) {
            throw new IllegalStateException("The ledger lost classrooms");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
