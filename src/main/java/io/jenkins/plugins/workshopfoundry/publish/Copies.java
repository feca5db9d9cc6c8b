package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.ImageFacts;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.publish.Progress.Step;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Attempt;
import io.jenkins.plugins.workshopfoundry.run.Custody;
import io.jenkins.plugins.workshopfoundry.run.Remover;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes the copies of a release, all regions at once, and waits for them. */
final class Copies {

    /** A hundred gigabytes across an ocean take about an hour. */
    private static final Duration LIMIT = Duration.ofHours(4);

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** The first pauses are this part of the time waited so far, until they are as usual. */
    private static final int BEGINNING = 4;

    /** Later ones are this part of it: nobody waits more than a fortieth too long. */
    private static final int PART = 40;

    private final RunContext run;
    private final Tools tools;
    private final Custody custody;
    private final Survey survey;

    Copies(RunContext run, Tools tools) {
        this.run = run;
        this.tools = tools;
        this.custody = new Custody(run, tools.cloud());
        this.survey = new Survey(tools, custody);
    }

    /** Begins every copy; one that was begun before is answered. */
    Progress begin(List<Creation.Copy> copies) {
        List<Attempt<ResourceRecord>> attempts = custody.createEach(List.copyOf(copies), tools.fanout());
        List<Step> steps = new ArrayList<>();
        for (int place = 0; place < copies.size(); place++) {
            steps.add(step(Step.begin(copies.get(place).region()), attempts.get(place)));
        }
        return new Progress(steps);
    }

    private static Step step(Step step, Attempt<ResourceRecord> attempt) {
        FoundryException failure = attempt.failure();
        return failure == null
                ? step.at(Objects.requireNonNull(attempt.value()).ref().orElseThrow())
                : step.failed(failure);
    }

    /** Waits until every copy is available or has failed, and removes those that have. */
    Progress await(Progress begun) {
        Instant began = run.poll().clock().instant();
        Instant known = custody.certain(began);
        Progress progress = begun;
        while (true) {
            Instant now = run.poll().clock().instant();
            progress = look(progress, !now.isBefore(known));
            Duration waited = Duration.between(began, now);
            if (progress.alive().stream().noneMatch(step -> isPending(step))) {
                return progress;
            }
            if (waited.compareTo(LIMIT) > 0) {
                return progress.then(step -> isPending(step) ? step.failed(late()) : step);
            }
            run.poll().sleeper().sleep(pause(waited));
        }
    }

    private static String late() {
        return "The copy did not come within " + Durations.words(LIMIT)
                + ". Publish it again: the copy goes on meanwhile.";
    }

    static Duration pause(Duration waited) {
        Duration beginning = earlier(later(waited.dividedBy(BEGINNING), FIRST), USUAL);
        return earlier(later(waited.dividedBy(PART), beginning), LONGEST);
    }

    private static Duration later(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private static Duration earlier(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? b : a;
    }

    /** A copy has snapshots from the moment at which it is available. */
    private static boolean isPending(Step step) {
        return step.snapshots().isEmpty();
    }

    private Progress look(Progress progress, boolean settled) {
        return survey.judge(
                progress,
                Copies::isPending,
                (step, facts) -> facts.map(seen -> judge(step, seen))
                        .orElseGet(() -> settled
                                ? step.failed("The copy in " + step.region()
                                        + " has gone while it was made. Publish it again.")
                                : step));
    }

    private Step judge(Step step, ImageFacts seen) {
        return switch (seen.state()) {
            case PENDING -> step;
            case FAILED, GONE -> dropped(step);
            case DISABLED ->
                step.failed("The copy is disabled. Enable it in the cloud's console, or tear the release down.");
            case AVAILABLE -> seen.snapshots().isEmpty() ? step : arrived(step, seen);
        };
    }

    private Step arrived(Step step, ImageFacts seen) {
        ResourceRef image = Objects.requireNonNull(step.image());
        adopt(image);
        run.log().note("The copy in " + step.region() + " is there: " + image.id() + ".");
        return step.with(seen.snapshots());
    }

    /** Now that the cloud has told what came with it, the ledger knows too. */
    private void adopt(ResourceRef image) {
        run.ledger().resources().known(image).ifPresent(custody::adopt);
    }

    /** What came to nothing is in the way of the next try. */
    private Step dropped(Step step) {
        ResourceRef image = Objects.requireNonNull(step.image());
        String why = "The cloud could not copy the image to " + step.region() + ". Publish it again.";
        run.log().warning(why);
        List<ResourceRecord> left =
                run.ledger().resources().known(image).map(List::of).orElse(List.of());
        Attempt<List<ResourceRecord>> removal = Attempt.of(() -> new Remover(run, tools.cloud()).removeAll(left));
        FoundryException stays = removal.failure();
        return Step.begin(step.region()).failed(stays == null ? why : why + " " + stays.sentences());
    }
}
