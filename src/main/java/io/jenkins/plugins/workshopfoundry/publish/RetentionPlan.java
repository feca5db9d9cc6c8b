package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which images and releases of a workshop stay and which go, each with its reason. Pure.
 *
 * @param verdicts one for each unit, newest first
 */
public record RetentionPlan(List<Verdict> verdicts) {

    /**
     * What becomes of one unit.
     *
     * @param unit the unit
     * @param action what is done to it
     * @param reason why
     */
    public record Verdict(RetentionUnit unit, RetentionAction action, String reason) {}

    /** Copies the list. */
    public RetentionPlan {
        verdicts = List.copyOf(verdicts);
    }

    /** The plan at a time; it takes no longer than sorting the units by age. */
    public static RetentionPlan of(List<RetentionUnit> units, RetentionPolicy policy, Instant now) {
        List<RetentionUnit> newest = units.stream()
                .sorted(Comparator.comparing(RetentionUnit::created).reversed().thenComparing(RetentionUnit::id))
                .toList();
        Map<ReleaseKind, Integer> places = new EnumMap<>(ReleaseKind.class);
        List<Verdict> verdicts = new ArrayList<>();
        for (RetentionUnit unit : newest) {
            verdicts.add(verdict(unit, policy, places.merge(unit.kind(), 1, Integer::sum), now));
        }
        return new RetentionPlan(verdicts);
    }

    /** What something is done to, newest first. */
    public List<Verdict> going() {
        return verdicts.stream()
                .filter(verdict -> verdict.action() != RetentionAction.STAY)
                .toList();
    }

    private static Verdict verdict(RetentionUnit unit, RetentionPolicy policy, int place, Instant now) {
        if (unit.held().isPresent()) {
            return stays(unit, unit.held().get());
        }
        Instant launched = unit.launched();
        Duration within = policy.launchedWithin();
        if (launched != null && within != null && !launched.isBefore(now.minus(within))) {
            return stays(unit, "a machine was started from it at " + launched.truncatedTo(ChronoUnit.SECONDS));
        }
        return unit.kind() == ReleaseKind.DEV ? build(unit, policy, place) : version(unit, policy, place, now);
    }

    private static Verdict build(RetentionUnit unit, RetentionPolicy policy, int place) {
        return place <= policy.keep()
                ? stays(unit, "number " + place + " of the newest " + policy.keep())
                : new Verdict(unit, RetentionAction.DELETE, "older than the newest " + policy.keep());
    }

    private static Verdict version(RetentionUnit unit, RetentionPolicy policy, int place, Instant now) {
        if (policy.versions().isEmpty()) {
            return stays(unit, "a version stays until a policy says otherwise");
        }
        if (place <= policy.keepVersions()) {
            return stays(unit, "number " + place + " of the newest " + policy.keepVersions() + " versions");
        }
        Duration age = Duration.between(unit.created(), now);
        Verdict harshest = stays(unit, "younger than the policy's times");
        for (RetentionAction action : RetentionAction.values()) {
            Duration after = policy.versions().get(action);
            if (after != null && age.compareTo(after) >= 0) {
                harshest = new Verdict(unit, action, "a version older than " + Durations.words(after));
            }
        }
        return harshest.action() != RetentionAction.STAY && harshest.action().compareTo(unit.retired()) <= 0
                ? stays(unit, unit.retired().word() + "d already")
                : harshest;
    }

    private static Verdict stays(RetentionUnit unit, String reason) {
        return new Verdict(unit, RetentionAction.STAY, reason);
    }
}
