package io.jenkins.plugins.workshopfoundry.wait;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 90s}, {@code 45m}, {@code 4h}, {@code 2d}, {@code 1h30m}. */
public final class Durations {

    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{1,4})d)?(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,6})s)?");

    private Durations() {}

    /**
     * Reads a duration.
     *
     * @throws InvalidRequest if the text has another form, or is zero
     */
    public static Duration parse(String text) {
        Matcher m = FORM.matcher(text);
        Duration duration = m.matches() && !text.isEmpty()
                ? Duration.ofDays(part(m, 1))
                        .plusHours(part(m, 2))
                        .plusMinutes(part(m, 3))
                        .plusSeconds(part(m, 4))
                : Duration.ZERO;
        if (duration.isZero()) {
            throw new InvalidRequest(
                    "'" + text + "' is not a length of time.", "Write it like 90s, 45m, 4h, 2d or 1h30m.");
        }
        return duration;
    }

    /** The shortest exact form down to seconds, for instance {@code 1h30m}; {@code 0.4s} below a second. */
    public static String words(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return String.format(Locale.ROOT, "%.1fs", duration.toMillis() / 1000.0);
        }
        String words = unit(duration.toDaysPart(), "d")
                + unit(duration.toHoursPart(), "h")
                + unit(duration.toMinutesPart(), "m")
                + unit(duration.toSecondsPart(), "s");
        return words;
    }

    private static String unit(long amount, String unit) {
        return amount == 0 ? "" : amount + unit;
    }

    private static long part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
