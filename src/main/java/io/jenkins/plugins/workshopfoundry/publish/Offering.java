package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.cloud.ImageFacts;
import io.jenkins.plugins.workshopfoundry.cloud.Images;
import io.jenkins.plugins.workshopfoundry.cloud.Publishing;
import io.jenkins.plugins.workshopfoundry.publish.Progress.Step;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Custody;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Opens the copies of a release to their audience, all regions at once, and believes only what the cloud says afterwards. */
final class Offering {

    /** How long after a change a cloud may still show what was before, at the least. */
    private static final Duration DOUBT = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final RunContext run;
    private final Tools tools;
    private final PublishPlan plan;
    private final Publishing publishing;
    private final Survey survey;

    Offering(RunContext run, Tools tools, PublishPlan plan) {
        this.run = run;
        this.tools = tools;
        this.plan = plan;
        this.publishing = tools.publishing();
        this.survey = new Survey(tools, new Custody(run, tools.cloud()));
    }

    /** Sets who may start machines, where it is not so already. */
    Progress open(Progress progress) {
        Audience audience = plan.details().audience();
        return change(progress, facts -> facts.audience().equals(audience), image -> publishing.open(image, audience));
    }

    /** Sets from when it is left out of lists, where it is not so already. */
    Progress deprecate(Progress progress) {
        Instant when = plan.details().deprecated();
        return change(
                progress,
                facts -> Objects.equals(facts.deprecated(), when),
                image -> publishing.deprecate(image, when));
    }

    private Progress change(Progress progress, Predicate<ImageFacts> done, Consumer<ResourceRef> how) {
        return survey.each(progress, step -> {
            if (survey.facts(step).filter(done).isEmpty()) {
                how.accept(Objects.requireNonNull(step.image()));
            }
            return step;
        });
    }

    /** Reads everything back until it is as it should be, or the cloud can no longer deny it. */
    Progress verify(Progress progress) {
        Instant believable = run.poll().clock().instant().plus(doubt());
        Set<Region> right = new HashSet<>();
        while (true) {
            Progress judged = survey.judge(progress, step -> !right.contains(step.region()), this::judge);
            judged.alive().forEach(step -> right.add(step.region()));
            boolean all = judged.alive().size() == progress.alive().size();
            if (all || !run.poll().clock().instant().isBefore(believable)) {
                return judged;
            }
            run.poll().sleeper().sleep(PAUSE);
        }
    }

    private Step judge(Step step, Optional<ImageFacts> facts) {
        return facts.map(this::difference)
                .orElse(Optional.of("The cloud does not know the copy any more. Publish it again."))
                .map(step::failed)
                .orElse(step);
    }

    private Duration doubt() {
        Duration settle = tools.cloud().removal().settleTime();
        return settle.compareTo(DOUBT) > 0 ? settle : DOUBT;
    }

    /** What is not as it should be, in the order in which it matters. */
    private Optional<String> difference(ImageFacts facts) {
        ReleaseDetails wanted = plan.details();
        if (facts.state() != Images.ImageView.AVAILABLE) {
            return Optional.of("The copy is not available any more. Publish it again.");
        }
        if (!facts.audience().equals(wanted.audience())) {
            return Optional.of(
                    "The copy is %s and should be %s. Publish it again, or look at it in the cloud's console."
                            .formatted(
                                    facts.audience().words(), wanted.audience().words()));
        }
        if (!Objects.equals(facts.deprecated(), wanted.deprecated())) {
            return Optional.of("The copy is deprecated at %s and should be at %s. Publish it again."
                    .formatted(facts.deprecated(), wanted.deprecated()));
        }
        boolean named = facts.title().equals(plan.title().toString())
                && facts.tags().entrySet().containsAll(wanted.tags().entrySet());
        return named
                ? Optional.empty()
                : Optional.of("The copy's name or tags are not as they were written. Tear it down and publish again.");
    }
}
