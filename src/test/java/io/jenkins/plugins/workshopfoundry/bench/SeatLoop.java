package io.jenkins.plugins.workshopfoundry.bench;

/** Shell for the machine of a classroom of the workspace sample: what one would write without us. */
final class SeatLoop {

    /** What everything carries that a benchmark makes past the engine: scripts/bench-clear looks for the process. */
    static final String LABEL =
            "workshop-foundry-bench=make-bench-" + ProcessHandle.current().pid();

    /** Removes every seat, and lets the kernel finish: it takes their networks apart long after Docker has answered. */
    static final String REMOVE = "docker ps -aq --filter name=^/seat- | xargs -r docker rm -fv >/dev/null; sleep 3; ";

    /** What ts-service does for its seats at boot; it returns when all of them answer. */
    static final String OURS = "/opt/workshop-foundry/bin/seats start >/dev/null; ";

    private SeatLoop() {}

    /** One container after the other, as the machine's own seats are. */
    static String run(String image, int seats) {
        return """
                set -e; for i in $(seq 1 %d); do docker run -d --name seat-$i --hostname seat-$i -e SEAT=$i \
                --restart unless-stopped --pids-limit 2048 -p 127.0.0.1:$((3001 + 10 * i)):3001 \
                -p 127.0.0.1:$((3002 + 10 * i)):3002 %s >/dev/null; done;""".formatted(seats, image);
    }

    /** Waits until both endpoints of every seat answer. */
    static String answer(int seats) {
        return """
                for i in $(seq 1 %d); do for e in 3001 3002; do \
                until curl -sf -o /dev/null http://127.0.0.1:$((e + 10 * i))/; do sleep 0.05; done; done; done;""".formatted(seats);
    }

    /** Prints how many seconds a script takes on the machine. */
    static String timed(String script) {
        return "begun=$EPOCHREALTIME; " + script + " ended=$EPOCHREALTIME; "
                + "echo $(( (${ended/./} - ${begun/./}) / 1000 )); ";
    }
}
