package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.cloud.memory.PretendMachine;
import io.jenkins.plugins.workshopfoundry.cloud.memory.PretendMachine.Answer;
import io.jenkins.plugins.workshopfoundry.cloud.memory.PretendMachine.Request;
import io.jenkins.plugins.workshopfoundry.cloud.memory.PretendScript;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a machine of the pretend cloud answers the scripts of resources/machine. */
public final class Rehearsal {

    /** One image stands for all: the pretend machine does not read what is uploaded to it. */
    private static final String IMAGES = "web\trehearsal\tsha256:" + "0".repeat(64) + "\t-\t1000\n";

    private static final String INSTANCE = "/etc/workshop-foundry/instance/SEATS";

    private Rehearsal() {}

    /**
     * A machine on which everything goes well.
     *
     * @param pace how long a long command takes
     */
    public static PretendMachine machine(Duration pace) {
        return new PretendScript()
                .on("image/images\\.tsv", Answer.of(IMAGES))
                .on("bin/seats status", request -> Answer.of(seats(request)))
                .on("bin/seats reset", Answer.of("reset\n").taking(pace))
                .on(
                        "bin/boot-check",
                        Answer.of("time\tservices\t1200\ntime\tentry\t1500\n").taking(pace))
                .on("bin/provision", Answer.of("== installing\n== building\n").taking(pace))
                .on("bin/seal$", Answer.of("== sealing\n").taking(pace))
                .on("/log$", Answer.of("time\tservices\t1200\ntime\tentry\t1500\n"));
    }

    private static String seats(Request request) {
        String seats = request.files().text(INSTANCE).strip();
        int count = seats.matches("[0-9]{1,4}") ? Integer.parseInt(seats) : 0;
        return IntStream.rangeClosed(1, count)
                .mapToObj(seat -> seat + "\tready\t-\n")
                .collect(Collectors.joining());
    }
}
