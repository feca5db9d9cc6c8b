package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.classroom.RollCall;
import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.ledger.PlanState;
import io.jenkins.plugins.workshopfoundry.ledger.PlannedClassroom;
import io.jenkins.plugins.workshopfoundry.ledger.TickRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.run.Json;
import io.jenkins.plugins.workshopfoundry.schedule.Absences;
import io.jenkins.plugins.workshopfoundry.schedule.Opener;
import io.jenkins.plugins.workshopfoundry.schedule.Schedule;
import io.jenkins.plugins.workshopfoundry.teardown.Sweep;
import io.jenkins.plugins.workshopfoundry.teardown.SweepPlanner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to happen when nobody is calling, and what did. */
public final class Agenda {

    /** Long enough for machines of every cloud to boot and for all seats to answer. */
    public static final Duration LEAD = Duration.ofMinutes(20);

    private final Parts parts;
    private final Works works;
    private final Sweep sweep;

    Agenda(Parts parts, Works works, Sweep sweep) {
        this.parts = parts;
        this.works = works;
        this.sweep = sweep;
    }

    /**
     * Orders a classroom for later. It is opened by this controller's {@link #schedule}, which must be kept then.
     *
     * @param request what to open; its time counts from the start
     * @param starts when learners come
     * @param lead how long before that to begin, so that it is ready
     * @throws InvalidRequest if that was before now, or the image cannot be seated
     */
    public PlannedClassroom plan(ProvisionRequest request, Instant starts, Duration lead) {
        BakedImage image = works.origin(request);
        if (!starts.isAfter(parts.poll().clock().instant())) {
            throw new InvalidRequest(
                    "A classroom cannot be ordered for " + starts + ": that was before now.",
                    "Give a time to come, such as 2026-12-01T09:00Z, or leave it out to open it now.");
        }
        Beginnings.requireSeats(image);
        // The run that opens it counts from its own beginning.
        ProvisionRequest early = new ProvisionRequest(
                request.imageId(),
                request.seats(),
                request.ttl().plus(lead),
                request.domain(),
                request.routing(),
                request.spot(),
                request.region());
        PlannedClassroom planned = new PlannedClassroom(
                "room-" + parts.chance().ids().get(),
                image.id(),
                request.seats(),
                Json.write(early),
                parts.ledger().controller(),
                starts.minus(lead),
                starts,
                starts.plus(request.ttl()),
                PlanState.PLANNED,
                null,
                null);
        parts.ledger().plans().record(planned);
        return planned;
    }

    /** The classrooms that are ordered, by the time of their opening. */
    public List<PlannedClassroom> planned() {
        return parts.ledger().plans().open();
    }

    /** One that was ordered, whatever became of it. */
    public Optional<PlannedClassroom> planned(String id) {
        return parts.ledger().plans().find(id);
    }

    /**
     * Takes an order back.
     *
     * @throws InvalidRequest if there is none under that id, or its opening has begun
     */
    public void cancel(String id) {
        if (!parts.ledger().plans().move(id, PlanState.PLANNED, PlanState.CANCELLED, null)) {
            throw new InvalidRequest(
                    "No classroom " + id + " is ordered for later.",
                    "If it is being opened already, cancel its run; if it is open, tear it down: " + id + ".");
        }
    }

    /** The newest rounds of all schedules on this ledger, newest first. */
    public List<TickRecord> ticks(int count) {
        return parts.ledger().ticks().latest(count);
    }

    /** The last round of this controller's schedule. */
    public Optional<TickRecord> lastTick() {
        return parts.ledger().ticks().last(parts.ledger().controller());
    }

    /**
     * The schedule.
     *
     * @param opener goes on with a run, usually {@link Foundry#resume} on another thread, so that a class that takes its
     *     time keeps no other from ending
     */
    public Schedule schedule(Opener opener) {
        return new Schedule(
                parts.ledger(),
                this::planner,
                sweep,
                opener,
                new Absences(
                        parts.ledger(),
                        new RollCall(parts.ledger(), parts.sites()),
                        new Replacements(parts, works),
                        opener),
                parts.poll().clock(),
                parts.settings().owner());
    }

    /** Lets another process keep the schedule at once; not ours to keep: a no-op. */
    public void leave() {
        schedule(run -> {}).leave();
    }

    private SweepPlanner planner() {
        List<Cloud> clouds =
                parts.sites().all().stream().map(site -> site.cloud()).toList();
        return new SweepPlanner(parts.ledger(), clouds, parts.fanout());
    }
}
