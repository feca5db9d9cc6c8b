package io.jenkins.plugins.workshopfoundry.jenkins.views;

import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times, states and sums as people read them. */
final class Words {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Words() {}

    static String time(Instant instant) {
        return MINUTE.format(instant);
    }

    /** How long until then, or how long ago. */
    static String until(Instant then, Instant now) {
        Duration left = Duration.between(now, then).truncatedTo(ChronoUnit.MINUTES);
        return left.isNegative()
                ? Durations.words(left.negated()) + " ago"
                : left.isZero() ? "now" : "in " + Durations.words(left);
    }

    /** Whose cloud, and where; the local cloud is one place. */
    static String place(Provider provider, Region region) {
        String word = provider.word();
        return word.equals(region.name()) ? word : word + ", " + region;
    }

    static String state(ClassroomState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String cost(Estimate estimate) {
        String sum = estimate.isFree() ? "free" : "$" + estimate.dollars();
        return estimate.isComplete() ? sum : "more than " + sum;
    }

    /** The first twelve digits of a digest: enough to compare by eye. */
    static String shortly(String digest) {
        String digits = digest.substring(digest.indexOf(':') + 1);
        return digits.substring(0, Math.min(12, digits.length()));
    }
}
