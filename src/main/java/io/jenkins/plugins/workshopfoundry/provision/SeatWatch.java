package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.machine.Script;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Watches the seats of one machine come up, and mends those that do not. */
final class SeatWatch {

    /** A seat that fails this often fails for a reason that another try does not mend. */
    private static final int RESETS = 2;

    /** Twenty copies of a large workshop on one disk. */
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private static final String SEATS = "/opt/workshop-foundry/bin/seats ";

    private final RunContext run;
    private final Remote remote;
    private final RoomMachine machine;
    private final Map<Integer, Integer> resets = new HashMap<>();

    SeatWatch(RunContext run, Remote remote, RoomMachine machine) {
        this.run = run;
        this.remote = remote;
        this.machine = machine;
    }

    /** @throws CloudRefused if a seat fails again and again */
    void awaitReady() {
        run.poll().untilTrue("The seats of " + machine.name(), Poll.Pace.brisk(LIMIT), this::allReady);
    }

    private boolean allReady() {
        int ready = 0;
        String status = remote.run(SEATS + "status", "", Duration.ofMinutes(1));
        for (String line : status.lines().toList()) {
            String[] fields = line.split("\t", 3);
            if (fields.length > 1 && fields[1].equals("ready")) {
                ready++;
            }
            if (fields.length > 1 && fields[1].equals("failed")) {
                mend(Integer.parseInt(fields[0]), fields.length > 2 ? fields[2] : "no reason given");
            }
        }
        run.log().progress("seats", machine.firstSeat() - 1L + ready, machine.firstSeat() - 1L + machine.seats());
        return ready == machine.seats();
    }

    private void mend(int slot, String reason) {
        int seat = machine.firstSeat() + slot - 1;
        int tried = resets.merge(slot, 1, Integer::sum);
        if (tried > RESETS) {
            throw new CloudRefused(
                    "Seat " + seat + " on " + machine.name() + " does not start: " + reason + ".",
                    "Look at /var/log/workshop-foundry/seat-" + slot + ".log by running the workshop locally.");
        }
        run.log().warning("Seat " + seat + " failed (" + reason + "); it is reset.");
        String token = run.id() + "-" + machine.name() + "-reset-" + slot + "-" + tried;
        new Script(run.poll(), run.log(), remote)
                .follow("the reset of seat " + seat, token, SEATS + "reset " + slot, LIMIT);
    }
}
