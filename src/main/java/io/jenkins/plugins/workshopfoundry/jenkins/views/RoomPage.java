package io.jenkins.plugins.workshopfoundry.jenkins.views;

import hudson.model.Failure;
import hudson.security.Permission;
import hudson.util.LogTaskListener;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.jenkins.config.Limits;
import io.jenkins.plugins.workshopfoundry.jenkins.runs.BuildLog;
import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.ReplaceRequest;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The page of one classroom: its seats, and what may be done with it. Made anew for every request. */
public final class RoomPage {

    private static final Logger LOG = Logger.getLogger(RoomPage.class.getName());

    private final Surroundings around;
    private final String url;
    private final String id;
    private String problem = "";
    private @Nullable RoomView room;

    /** @param url where the page is, from the root of Jenkins, with a slash at the end */
    RoomPage(Surroundings around, String url, String id) {
        this.around = around;
        this.url = url;
        this.id = id;
    }

    /** The classroom, or null if it cannot be shown: then {@link #getProblem} says why. */
    public @Nullable RoomView getRoom() {
        if (room == null && problem.isEmpty()) {
            try {
                room = around.engine().use(foundry -> RoomView.of(foundry, id, Resets.here()));
            } catch (FoundryException e) {
                problem = e.sentences();
            }
        }
        return room;
    }

    /** Why the classroom cannot be shown, or the empty text. */
    public String getProblem() {
        getRoom();
        return problem;
    }

    /** The classroom's id. */
    public String getId() {
        return id;
    }

    /** Whether something goes on behind the page of which the next look shows more. */
    public boolean isBusy() {
        RoomView shown = getRoom();
        return Resets.here().underWay(id) || (shown != null && shown.busy());
    }

    /** The title of the page. */
    public String getDisplayName() {
        return "Classroom " + id;
    }

    /** Where the page is, from the root of Jenkins. */
    public String getUrl() {
        return url;
    }

    /** What gives the page its side panel, or null. */
    public @Nullable Object getSide() {
        return around.side();
    }

    /** Whether the present user may see secrets, and extend. */
    public boolean isProvisioner() {
        return may(WorkshopPermissions.PROVISION);
    }

    /** Whether the present user may remove. */
    public boolean isRemover() {
        return may(WorkshopPermissions.TEARDOWN);
    }

    /** Shows the join code and the links that open the seats, once it is noted who saw them. */
    @POST
    public HttpResponse doReveal() {
        check(WorkshopPermissions.PROVISION);
        around.audit().note("reveal", id);
        try {
            Revealed revealed = around.engine()
                    .use(foundry -> new Revealed(
                            this, foundry.joinCode(id), foundry.desk().seatLinks(id)));
            return HttpResponses.forwardToView(revealed, "index");
        } catch (FoundryException e) {
            throw refused(e);
        }
    }

    /** Moves the end of the class. */
    @POST
    public HttpResponse doExtend(@QueryParameter String by) {
        check(WorkshopPermissions.PROVISION);
        around.audit().note("extend", id);
        return done(foundry -> {
            Duration longer = Durations.parse(by);
            foundry.details(id)
                    .classroom()
                    .ifPresent(room -> Limits.configured().allowLonger(foundry.desk(), room, longer));
            foundry.upkeep().extend(id, longer);
        });
    }

    /** Begins to remove the classroom; the removal is recorded when this answers, and goes on behind the page. */
    @POST
    public HttpResponse doTeardown() {
        check(WorkshopPermissions.TEARDOWN);
        around.audit().note("teardown", id);
        return begin(this::removal);
    }

    /** An address may name anything: what this page shows, and its button promises, is a classroom. */
    private String removal(Foundry foundry) {
        if (foundry.details(id).classroom().isEmpty()) {
            throw new InvalidRequest(
                    "There is no classroom " + id + ".",
                    "An image is removed by the step 'teardown' or 'pruneImages'.");
        }
        return foundry.beginTeardown(id).runId();
    }

    /**
     * Begins to make the machine of a seat again, and all its seats with it; that is recorded when this answers, and goes on
     * behind the page.
     */
    @POST
    public HttpResponse doRemake(@QueryParameter int seat) {
        check(WorkshopPermissions.PROVISION);
        around.audit().note("remake", id + "/" + seat);
        return begin(foundry -> remake(foundry, seat));
    }

    private String remake(Foundry foundry, int seat) {
        RunRecord run = foundry.upkeep().beginMachine(id, seat);
        List<String> machines = ReplaceRequest.of(run).machines();
        if (foundry.details(id).seats().stream()
                .noneMatch(one -> one.number() == seat && machines.contains(one.machine()))) {
            throw new InvalidRequest(
                    "Another machine of classroom " + id + " is being made again: " + String.join(", ", machines) + ".",
                    "Wait until that has ended; one run does this at a time.");
        }
        Resets.here().forget(id);
        return run.id();
    }

    /** Begins to set one seat back to what the image has; that goes on behind the page, which shows how far it is. */
    @POST
    public HttpResponse doReset(@QueryParameter int seat) {
        check(WorkshopPermissions.PROVISION);
        around.audit().note("reset", id + "/" + seat);
        Resets resets = Resets.here();
        HttpResponse answer = done(foundry -> foundry.upkeep().requireSeat(id, seat));
        if (!resets.begin(id, seat)) {
            throw new Failure(
                    "Seat " + seat + " of classroom " + id + " is being reset already. Wait until it is done.");
        }
        Future<?> unused = around.engine().start(() -> reset(seat, resets));
        return answer;
    }

    /** Frees a seat for somebody else, or for the same name on another device. */
    @POST
    public HttpResponse doRelease(@QueryParameter int seat) {
        check(WorkshopPermissions.PROVISION);
        around.audit().note("release", id + "/" + seat);
        return done(foundry -> foundry.reception().release(id, seat));
    }

    private HttpResponse begin(Function<Foundry, String> recording) {
        try {
            String run = around.engine().use(recording::apply);
            Future<?> unused = around.engine().start(() -> finish(run));
        } catch (FoundryException e) {
            throw refused(e);
        }
        return HttpResponses.redirectToDot();
    }

    private HttpResponse done(Consumer<Foundry> work) {
        try {
            around.engine().use(foundry -> {
                work.accept(foundry);
                return id;
            });
        } catch (FoundryException e) {
            throw refused(e);
        }
        return HttpResponses.redirectToDot();
    }

    private void reset(int seat, Resets resets) {
        BuildLog log = log();
        try {
            around.engine().use(foundry -> {
                foundry.upkeep().reset(id, seat, log);
                return id;
            });
            resets.done(id, seat);
        } catch (FoundryException e) {
            log.warning(e.sentences());
            resets.failed(id, seat, e.sentences());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The reset of seat " + seat + " of " + id + " failed", e);
            resets.failed(id, seat, "an internal error, which the log of Jenkins has");
        }
    }

    private void finish(String run) {
        BuildLog log = log();
        try {
            around.engine().use(foundry -> foundry.resume(run, log));
        } catch (FoundryException e) {
            // The page shows it with the run, and the schedule tries again.
            log.warning(e.sentences());
        }
    }

    private static BuildLog log() {
        return new BuildLog(new LogTaskListener(LOG, Level.INFO).getLogger());
    }

    private boolean may(Permission permission) {
        return around.owner().hasPermission(permission);
    }

    private void check(Permission permission) {
        around.owner().checkPermission(permission);
    }

    private static Failure refused(FoundryException e) {
        return new Failure(e.sentences());
    }
}
