package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.server.FoundryServer;
import io.jenkins.plugins.workshopfoundry.server.Housekeeping;
import java.net.InetSocketAddress;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Serve the join page and the roster, and remove what is over while nobody calls. Ctrl-C ends it.")
final class ServeCommand extends SessionCommand {

    private static final Duration ROUND = Duration.ofMinutes(1);

    @Option(
            names = "--listen",
            paramLabel = "[HOST:]PORT",
            description = "Where to listen (default: 127.0.0.1:8080, this host alone).")
    String listen = "127.0.0.1:8080";

    @Override
    int work(Session session) {
        InetSocketAddress address = ListenAddress.of(listen);
        OpenFoundry open = session.opened();
        String token =
                TeacherToken.of(session.around().env(), session.settings().home());
        Housekeeping housekeeping = new Housekeeping(
                open.foundry(),
                open.parts().ledger().leases(),
                open.parts().settings().owner(),
                session.log());
        try (FoundryServer server = FoundryServer.start(
                address,
                open.foundry().reception(),
                token,
                trouble -> session.log().warning(trouble))) {
            announce(session, server);
            keepHouse(housekeeping, session);
        } finally {
            housekeeping.leave();
        }
        return ExitCode.DONE;
    }

    private static void announce(Session session, FoundryServer server) {
        String host = server.address().getAddress().getHostAddress();
        String base = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + server.address().getPort();
        session.console().say("learners join at " + base + "/join");
        session.console()
                .say("the roster is at " + base + "/roster?classroom=ID; its token is in "
                        + TeacherToken.file(session.settings().home()));
        if (!server.address().getAddress().isLoopbackAddress()) {
            session.log()
                    .warning("Others can reach this address, and HTTP is not enciphered: put a proxy with HTTPS"
                            + " in front, which also counts tries by real address.");
        }
    }

    private static void keepHouse(Housekeeping housekeeping, Session session) {
        while (!Thread.currentThread().isInterrupted()) {
            housekeeping.round();
            try {
                Thread.sleep(ROUND.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        // Taking note of the interrupt clears the way for giving the lease back.
        Thread.interrupted();
        session.console().say("stopped");
    }
}
