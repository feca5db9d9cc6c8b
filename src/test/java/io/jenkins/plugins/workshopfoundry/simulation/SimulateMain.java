package io.jenkins.plugins.workshopfoundry.simulation;

import java.io.IOException;

/** Plays many stories and says how many a second: {@code SimulateMain COUNT [FIRST-SEED [JOBS]]}. */
public final class SimulateMain {

    private SimulateMain() {}

    /** Exits with 1 if a story went wrong; each that does is told, and its seed named. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int count = Integer.parseInt(args[0]);
        long first = args.length > 1 ? Long.parseLong(args[1]) : 1;
        int jobs = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        Players players = new Players(System.out::println);
        if (count == 1) {
            players.tell(first);
            System.exit(players.wrong().isEmpty() ? 0 : 1);
        }
        long begun = System.nanoTime();
        players.play(first, count, jobs);
        double seconds = (System.nanoTime() - begun) / 1e9;
        players.tally().lines().forEach(System.out::println);
        System.out.printf(
                "%d stories from seed %d, %d crashes, %.1f stories a second, %s%n",
                players.played(),
                first,
                players.tally().of("crash"),
                players.played() / seconds,
                players.wrong().isEmpty() ? "nothing left behind" : "wrong: " + players.wrong());
        System.exit(players.wrong().isEmpty() ? 0 : 1);
    }
}
