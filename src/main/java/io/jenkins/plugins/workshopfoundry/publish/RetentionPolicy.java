package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may go, and when.
 *
 * @param keep how many of the newest development builds stay, from 0
 * @param versions after which age what is done to a version; what is not there is never done
 * @param keepVersions how many of the newest versions stay as they are whatever their age, from 0
 * @param launchedWithin whatever was started in so long a time stays, or null where that does not matter
 */
public record RetentionPolicy(
        int keep,
        Map<RetentionAction, Duration> versions,
        int keepVersions,
        @Nullable Duration launchedWithin) {

    /** Five builds, as people who clean up by hand do, and the newest version. */
    public static final RetentionPolicy DEFAULT = new RetentionPolicy(5, Map.of(), 1, null);

    /** @throws InvalidRequest if a number is less than nothing, or something milder is to come after something harsher */
    public RetentionPolicy {
        if (keep < 0 || keepVersions < 0) {
            throw new InvalidRequest("Less than nothing cannot be kept.", "Give 0 or more.");
        }
        versions = Map.copyOf(versions);
        Duration before = Duration.ZERO;
        for (RetentionAction action : RetentionAction.values()) {
            Duration after = versions.getOrDefault(action, before);
            if (after.compareTo(before) < 0) {
                throw new InvalidRequest(
                        "The policy would " + action.word() + " versions before what comes ahead of it.",
                        "Write growing times, such as deprecate=90d,disable=180d,delete=365d.");
            }
            before = after;
        }
    }

    /** The usual policy with another number of development builds. */
    public static RetentionPolicy keeping(int keep) {
        return new RetentionPolicy(keep, DEFAULT.versions, DEFAULT.keepVersions, DEFAULT.launchedWithin);
    }

    /**
     * Reads what is done to versions, for instance {@code deprecate=90d,disable=180d,delete=365d}.
     *
     * @throws InvalidRequest if the text has another form
     */
    public static Map<RetentionAction, Duration> parse(String text) {
        Map<RetentionAction, Duration> versions = new EnumMap<>(RetentionAction.class);
        for (String part : text.split(",", -1)) {
            String[] sides = part.split("=", -1);
            if (sides.length != 2) {
                throw unreadable(part);
            }
            versions.put(action(sides[0], part), Durations.parse(sides[1]));
        }
        return versions;
    }

    private static RetentionAction action(String word, String part) {
        for (RetentionAction action : RetentionAction.values()) {
            if (action != RetentionAction.STAY && action.word().equals(word.toLowerCase(Locale.ROOT))) {
                return action;
            }
        }
        throw unreadable(part);
    }

    private static InvalidRequest unreadable(String part) {
        return new InvalidRequest(
                "'" + part + "' is not a part of a policy.", "Write it like deprecate=90d,disable=180d,delete=365d.");
    }
}
