package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A machine that has the scripts of {@code resources/machine}, whose README says what they take and leave, and on which
 * they all do what they should, except where it is told otherwise.
 */
public final class PretendWorkshop implements PretendMachine {

    private static final String HOME = "/opt/workshop-foundry";
    private static final String SEALED = HOME + "/image/sealed";
    private static final String IMAGES = HOME + "/image/images.tsv";
    private static final String PLAN = HOME + "/plan/images.list";
    private static final Pattern CAT = Pattern.compile("^cat (/\\S+)$");
    private static final Pattern EXISTS = Pattern.compile("^test -e (/\\S+)$");

    /** A seat is up this many times sooner than a bake is done. */
    private static final int SEAT = 10;

    /** What {@code seal} takes away: nobody's secrets, histories or logs go into an image. */
    private static final List<String> UNSEALED =
            List.of("/var/lib/workshop-foundry/runs", "/root/.bash_history", "/root/.docker", HOME + "/build");

    private static final String PACKAGES = "bash 5.2.15-2\ncaddy 2.6.2-5\ndocker.io 20.10.24+dfsg1-1\n";

    private final Duration work;
    private final PretendScript script;

    /**
     * A machine on which everything goes well.
     *
     * @param work how long the provisioning of a build machine takes; everything else is in proportion
     */
    public PretendWorkshop(Duration work) {
        this(work, new PretendScript());
    }

    private PretendWorkshop(Duration work, PretendScript exceptions) {
        this.work = work;
        this.script = exceptions
                .on("/bin/provision$", this::provision)
                .on("/bin/seal$", this::seal)
                .on("/bin/seal finish", PretendWorkshop::finish)
                .on("/bin/boot-check", request -> bootCheck())
                .on("/bin/seats status", this::seats)
                .on("/bin/seats reset", request -> Answer.of("== reset\n").taking(work.dividedBy(SEAT)))
                .on("^dpkg-query ", request -> Answer.of(PACKAGES))
                .on("^cat /", PretendWorkshop::cat)
                .on("^test -e /", PretendWorkshop::exists);
    }

    /** A machine that does what these lines say, and otherwise what it should. */
    public static PretendWorkshop except(Duration work, PretendScript exceptions) {
        return new PretendWorkshop(work, exceptions);
    }

    @Override
    public Answer answer(Request request) {
        return script.answer(request);
    }

    private Answer provision(Request request) {
        request.files().write(IMAGES, images(request.files().text(PLAN)));
        return Answer.of("== packages\n== docker\n== images\n").taking(work);
    }

    /** An image for each service that the plan names. */
    private static String images(String plan) {
        return plan.lines()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields.length > 2)
                .map(fields ->
                        "%s\t%s\tsha256:%064x\t-\t1048576\n".formatted(fields[1], fields[2], fields[1].hashCode()))
                .collect(Collectors.joining());
    }

    private Answer seal(Request request) {
        UNSEALED.forEach(request.files()::remove);
        return Answer.of("== seal\n").taking(work.dividedBy(SEAT));
    }

    private static Answer finish(Request request) {
        request.files().remove("/root/.ssh");
        request.files().write(SEALED, "");
        return Answer.of("");
    }

    private Answer bootCheck() {
        return Answer.of("time\tts-service\t900\ntime\tentry\t2100\n").taking(work.dividedBy(SEAT));
    }

    private Answer seats(Request request) {
        String seats = request.metadata().getOrDefault("SEATS", "0");
        String state = request.up().compareTo(work.dividedBy(SEAT)) < 0 ? "starting" : "ready";
        StringBuilder status = new StringBuilder();
        for (int seat = 1; seat <= Integer.parseInt(seats); seat++) {
            status.append(seat).append('\t').append(state).append("\t-\n");
        }
        return Answer.of(status.toString());
    }

    private static Answer cat(Request request) {
        Matcher path = CAT.matcher(request.command());
        return path.matches() && request.files().has(path.group(1))
                ? Answer.of(request.files().text(path.group(1)))
                : Answer.failed(1, "No such file or directory");
    }

    private static Answer exists(Request request) {
        Matcher path = EXISTS.matcher(request.command());
        return path.matches() && request.files().has(path.group(1)) ? Answer.of("") : Answer.failed(1, "");
    }
}
