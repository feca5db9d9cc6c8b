package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.cloud.ImageFacts;
import io.jenkins.plugins.workshopfoundry.publish.Progress.Step;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Attempt;
import io.jenkins.plugins.workshopfoundry.run.Custody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Asks every region at the same time; one that does not answer fails alone. */
final class Survey {

    private final Tools tools;
    private final Custody custody;

    Survey(Tools tools, Custody custody) {
        this.tools = tools;
        this.custody = custody;
    }

    /**
     * Asks what the cloud says about the copies of some regions, then judges each on the calling thread.
     *
     * @param judge from the region and the facts, empty where the cloud does not know the copy, to where it is now
     */
    Progress judge(Progress progress, Predicate<Step> which, BiFunction<Step, Optional<ImageFacts>, Step> judge) {
        List<Step> asked = progress.alive().stream().filter(which).toList();
        return applied(progress, asked, this::facts, judge);
    }

    /** Does something about every copy that goes on; it may not write to the ledger or the log. */
    Progress each(Progress progress, Function<Step, Step> work) {
        return applied(progress, progress.alive(), work, (step, next) -> next);
    }

    private <A> Progress applied(
            Progress progress, List<Step> steps, Function<Step, A> work, BiFunction<Step, A, Step> next) {
        List<Attempt<A>> attempts =
                tools.fanout().map(steps, step -> Attempt.of(() -> custody.patiently(() -> work.apply(step))));
        Map<Step, Attempt<A>> answers = new HashMap<>();
        for (int place = 0; place < steps.size(); place++) {
            answers.put(steps.get(place), attempts.get(place));
        }
        List<Step> all = new ArrayList<>();
        for (Step step : progress.steps()) {
            Attempt<A> answer = answers.get(step);
            all.add(answer == null ? step : on(step, answer, next));
        }
        return new Progress(all);
    }

    private static <A> Step on(Step step, Attempt<A> answer, BiFunction<Step, A, Step> next) {
        A value = answer.value();
        return value == null ? step.failed(Objects.requireNonNull(answer.failure())) : next.apply(step, value);
    }

    /** What the cloud says about one copy. */
    Optional<ImageFacts> facts(Step step) {
        ResourceRef image = Objects.requireNonNull(step.image());
        return Optional.ofNullable(tools.publishing().facts(List.of(image)).get(image));
    }
}
