package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.schedule.BackgroundOpener;
import io.jenkins.plugins.workshopfoundry.schedule.ScheduleSettings;
import io.jenkins.plugins.workshopfoundry.server.FoundryServer;
import io.jenkins.plugins.workshopfoundry.server.Rounds;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = {
            "Serve the join page and the roster, and keep the schedule: open what was ordered, remove what is over,",
            "make machines again that open classrooms have lost.",
            "Ctrl-C ends it."
        })
final class ServeCommand extends SessionCommand {

    /** Longer than a run takes to notice an interrupt, shorter than a person waits for Ctrl-C. */
    private static final Duration GOODBYE = Duration.ofSeconds(10);

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
        ExecutorService openings = Executors.newCachedThreadPool();
        try (FoundryServer server = FoundryServer.start(
                address,
                open.foundry().reception(),
                token,
                trouble -> session.log().warning(trouble))) {
            announce(session, server);
            rounds(session, openings).keep(Thread.currentThread()::isInterrupted);
            session.console().say("stopped");
        } finally {
            // Interrupted runs are suspended, and gone on with by whoever keeps the schedule next.
            openings.shutdownNow();
            await(openings);
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

    private static Rounds rounds(Session session, ExecutorService openings) {
        Foundry foundry = session.foundry();
        BackgroundOpener opener =
                new BackgroundOpener(openings, run -> foundry.resume(run, session.anotherLog()), session.log());
        return new Rounds(
                foundry.agenda().schedule(opener), ScheduleSettings.DEFAULT, new ThreadSleeper(), session.log());
    }

    /** The ledger stays open until every run has noted that it was interrupted. */
    private static void await(ExecutorService openings) {
        try {
            if (!openings.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                openings.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
