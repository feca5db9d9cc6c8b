package io.jenkins.plugins.workshopfoundry.run;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceState;
import io.jenkins.plugins.workshopfoundry.ledger.Resources;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one way in which a run creates and removes: every call is preceded by a record of the intent and followed by a
 * record of what came of it, so that after a crash at any instant the ledger can name whatever may be there.
 */
public final class Custody {

    /** The first pause before asking again; each is twice the one before. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How far a host's clock is set at once when it has gone wrong for a while; docs/decisions/0005 says more. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(5);

    private final RunContext run;
    private final Cloud cloud;
    private final Resources resources;

    /** Custody of one run in one cloud. */
    public Custody(RunContext run, Cloud cloud) {
        this.run = run;
        this.cloud = cloud;
        this.resources = run.ledger().resources();
    }

    /** Creates everything on the list, in order, and returns the last: the thing that the rest was for. */
    public ResourceRecord createAll(List<Creation> creations) {
        ResourceRecord last = null;
        for (Creation creation : creations) {
            last = create(creation);
        }
        if (last == null) {
            throw new IllegalArgumentException("There is nothing on the list.");
        }
        return last;
    }

    /** Creates one resource, or answers with the one that an earlier try created. */
    public ResourceRecord create(Creation creation) {
        run.heartbeat();
        String point = "create." + creation.kind().word();
        ResourceRecord intended = intend(creation);
        run.at(point + ".intended");
        if (intended.state() == ResourceState.LIVE) {
            return intended;
        }
        run.log().creating(creation.kind(), creation.name());
        ResourceRef ref = patiently(() -> cloud.creations().create(creation));
        run.at(point + ".called");
        ResourceRecord live = resources.live(run.hold(), intended.id(), ref.id());
        run.at(point + ".recorded");
        adopt(live);
        run.log().created(ref);
        return live;
    }

    /**
     * Creates several resources in as many places at the same time; one that fails does not keep the others.
     *
     * @return for each, in order, its record, or why there is none: what is left of it is on the books
     */
    public List<Attempt<ResourceRecord>> createEach(List<Creation> creations, Fanout fanout) {
        List<Begun> begun = creations.stream()
                .map(creation -> new Begun(creation, Attempt.of(() -> begin(creation))))
                .toList();
        return fanout
                .map(begun, one -> new Called(one, one.intended().then(there -> call(one.creation(), there))))
                .stream()
                .map(one -> one.created().then(created -> record(one.begun(), created)))
                .toList();
    }

    /** What is to be created, and its record. */
    private record Begun(Creation creation, Attempt<ResourceRecord> intended) {}

    /** The same after the call. */
    private record Called(Begun begun, Attempt<Created> created) {}

    /** What a call came to, and what the cloud made with it of itself. */
    private record Created(ResourceRef ref, List<ResourceRef> children) {}

    private ResourceRecord begin(Creation creation) {
        run.heartbeat();
        ResourceRecord intended = intend(creation);
        run.at("create." + creation.kind().word() + ".intended");
        if (intended.state() != ResourceState.LIVE) {
            run.log().creating(creation.kind(), creation.name() + " in " + creation.region());
        }
        return intended;
    }

    private Created call(Creation creation, ResourceRecord intended) {
        ResourceRef ref = intended.state() == ResourceState.LIVE
                ? intended.ref().orElseThrow()
                : patiently(() -> cloud.creations().create(creation));
        return new Created(ref, patiently(() -> cloud.removal().children(ref)));
    }

    private ResourceRecord record(Begun begun, Created created) {
        ResourceRecord intended = Objects.requireNonNull(begun.intended().value());
        String point = "create." + intended.kind().word();
        run.at(point + ".called");
        ResourceRecord live =
                resources.live(run.hold(), intended.id(), created.ref().id());
        run.at(point + ".recorded");
        created.children().forEach(child -> resources.adopt(run.hold(), live, child));
        run.at("adopt." + live.kind().word());
        if (intended.state() != ResourceState.LIVE) {
            run.log().created(created.ref());
        }
        return live;
    }

    /**
     * The record under which to create. What is on its way out under that name goes first, and what was lost is not come
     * back to: a new machine has a new record, and none of the old one's pinned host key.
     */
    private ResourceRecord intend(Creation creation) {
        ResourceRecord known = resources.intend(run.hold(), intent(creation));
        if (known.state() == ResourceState.REMOVING) {
            new Remover(run, cloud).removeAll(leaving(known.runId()));
            return resources.intend(run.hold(), intent(creation));
        }
        if (known.state() != ResourceState.LIVE
                || known.ref().filter(this::exists).isPresent()) {
            return known;
        }
        resources.lost(run.hold(), known.id());
        run.log().warning("The " + creation.kind().word() + " " + creation.name() + " is gone; it is made again.");
        return resources.intend(run.hold(), intent(creation));
    }

    /** All that is on its way out: what uses a resource goes before it, or neither goes. */
    private List<ResourceRecord> leaving(String runId) {
        return resources.ofRun(runId).stream()
                .filter(record -> record.state() == ResourceState.REMOVING)
                .toList();
    }

    /** Records what the cloud made with the resource of itself. */
    public void adopt(ResourceRecord live) {
        ResourceRef ref = live.ref().orElseThrow();
        for (ResourceRef child : patiently(() -> cloud.removal().children(ref))) {
            resources.adopt(run.hold(), live, child);
        }
        run.at("adopt." + live.kind().word());
    }

    /** Calls a cloud, and again when there is no answer, unless the cloud has asked again itself. */
    public <T> T patiently(Supplier<T> call) {
        Duration pause = PAUSE;
        for (int tried = 1; ; tried++) {
            try {
                return call.get();
            } catch (CloudUnavailable e) {
                if (tried >= cloud.tries()) {
                    throw e;
                }
                run.heartbeat();
                run.poll().sleeper().sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    /** From when on what the cloud says of something that was touched at an instant can be believed. */
    public Instant certain(Instant touched) {
        return touched.plus(doubt());
    }

    /** How long the cloud may deny what is there, by a clock that may be set meanwhile: one that settles at once may not. */
    Duration doubt() {
        Duration settle = cloud.removal().settleTime();
        return settle.plus(settle.compareTo(CLOCK_STEP) < 0 ? settle : CLOCK_STEP);
    }

    /** A cloud that does not show a fresh resource yet has not lost it: asks for as long as the cloud may deny it. */
    private boolean exists(ResourceRef ref) {
        try {
            run.poll()
                    .untilTrue(
                            "The " + ref,
                            cloud.pace(doubt()),
                            () -> patiently(() -> cloud.removal().exists(ref)));
            return true;
        } catch (CloudUnavailable e) {
            return false;
        }
    }

    private Resources.Intent intent(Creation creation) {
        return new Resources.Intent(
                cloud.provider(),
                creation.region(),
                creation.kind(),
                creation.name(),
                creation.labels().group(),
                creation.labels().expires());
    }

    /** The cloud of this custody. */
    public Cloud cloud() {
        return cloud;
    }

    /** The resource that was intended under a name, wherever it stands. */
    public Optional<ResourceRecord> named(Creation creation) {
        return resources.named(cloud.provider(), creation.region(), creation.kind(), creation.name());
    }
}
