package io.jenkins.plugins.workshopfoundry.bench;

import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.assembly.Desk;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.assembly.RoomList;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.testing.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Asks, in a JVM of its own, for all that the Workshops page shows, again and again: the first time is the one after
 * Jenkins was started. Prints how long it took to open the ledger, and each page. Reads the ledger's password, if it has
 * one, from standard input.
 */
final class FirstPage {

    static final String OPENED = "seconds to open the ledger: ";
    static final String PAGE = "seconds for a page: ";

    private FirstPage() {}

    /** @param arguments the ledger, a folder that may be filled, and how many pages */
    public static void main(String[] arguments) throws IOException {
        String password = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        LedgerLogin login =
                password.isEmpty() ? LedgerLogin.NONE : new LedgerLogin(PostgresServer.USER, () -> password);
        Path folder = Path.of(arguments[1]);
        Configuration configuration = new Configuration(
                arguments[0], login, folder.resolve("home"), folder.resolve("key"), "bench", null, null, false);
        long begun = System.nanoTime();
        try (OpenFoundry open = OpenFoundry.open(configuration)) {
            System.out.println(OPENED + Results.since(begun));
            for (int page = 0; page < Integer.parseInt(arguments[2]); page++) {
                System.out.println(PAGE + page(open.foundry().desk()));
            }
        }
    }

    private static double page(Desk desk) {
        long begun = System.nanoTime();
        RoomList rooms = desk.rooms();
        if (rooms.rooms().isEmpty()
                || desk.soFar(rooms.rooms()).size() != rooms.rooms().size()) {
            throw new IllegalStateException("The ledger lost classrooms");
        }
        return Results.since(begun);
    }
}
