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

    private static final String IMAGES = "/opt/workshop-foundry/plan/images.list";
    private static final String INSTANCE = "/etc/workshop-foundry/instance/SEATS";

    private Rehearsal() {}

    /**
     * A machine on which everything goes well.
     *
     * @param pace how long a long command takes
     */
    public static PretendMachine machine(Duration pace) {
        return new PretendScript()
                .on("image/images\\.tsv", request -> Answer.of(images(request)))
                .on("bin/seats status", request -> Answer.of(seats(request)))
                .on("bin/seats reset", Answer.of("reset\n").taking(pace))
                .on(
                        "bin/boot-check",
                        Answer.of("time\tservices\t1200\ntime\tentry\t1500\n").taking(pace))
                .on("bin/provision", Answer.of("== installing\n== building\n").taking(pace))
                .on("bin/seal$", Answer.of("== sealing\n").taking(pace))
                .on("/log$", Answer.of("time\tservices\t1200\ntime\tentry\t1500\n"));
    }

    /** An id for each service that the plan names. */
    private static String images(Request request) {
        return request.files()
                .text(IMAGES)
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields.length > 2)
                .map(fields -> "%s\t%s\tsha256:%064x\t-\t1000\n".formatted(fields[1], fields[2], fields[1].hashCode()))
                .collect(Collectors.joining());
    }

    private static String seats(Request request) {
        String seats = request.files().text(INSTANCE).strip();
        int count = seats.matches("[0-9]{1,4}") ? Integer.parseInt(seats) : 0;
        return IntStream.rangeClosed(1, count)
                .mapToObj(seat -> seat + "\tready\t-\n")
                .collect(Collectors.joining());
    }
}
