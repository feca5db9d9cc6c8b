package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a describe call: all of them must hold, of the values of one any. Values are case-sensitive, {@code *}
 * stands for any text and {@code ?} for one character; a backslash takes their meaning away.
 */
record Filters(List<Filter> filters) {

    private static final int MOST_VALUES = 200;

    private record Filter(String name, List<String> values) {}

    static Filters of(Query query) {
        return new Filters(query.list("Filter").stream()
                .map(filter -> new Filter(filter.required("Name"), values(filter)))
                .toList());
    }

    private static List<String> values(Query filter) {
        List<String> values = filter.texts("Value");
        if (values.isEmpty()) {
            throw Ec2Error.value("The filter '" + filter.required("Name") + "' has no values");
        }
        if (values.size() > MOST_VALUES) {
            throw Ec2Error.of(
                    "FilterLimitExceeded", "The maximum number of filter values specified on a single call is 200");
        }
        return values;
    }

    /** Things that have tags. */
    <T extends Thing> List<T> things(List<T> things, Map<String, Function<T, @Nullable Object>> fields) {
        return things.stream()
                .filter(thing -> filters.stream().allMatch(filter -> matches(filter, thing, fields)))
                .toList();
    }

    /** Anything else. */
    <T> List<T> others(List<T> others, Map<String, Function<T, @Nullable Object>> fields) {
        return others.stream()
                .filter(other -> filters.stream()
                        .allMatch(filter -> any(filter, field(filter, fields).apply(other))))
                .toList();
    }

    private <T extends Thing> boolean matches(
            Filter filter, T thing, Map<String, Function<T, @Nullable Object>> fields) {
        if (filter.name.startsWith("tag:")) {
            return any(filter, thing.tags().get(filter.name.substring("tag:".length())));
        }
        return filter.name.equals("tag-key")
                ? any(filter, thing.tags().keySet())
                : any(filter, field(filter, fields).apply(thing));
    }

    private static <T> Function<T, @Nullable Object> field(
            Filter filter, Map<String, Function<T, @Nullable Object>> fields) {
        Function<T, @Nullable Object> field = fields.get(filter.name);
        if (field == null) {
            throw Ec2Error.value("The filter '" + filter.name + "' is invalid");
        }
        return field;
    }

    private static boolean any(Filter filter, @Nullable Object actual) {
        Set<Object> actuals = actual == null
                ? Set.of()
                : actual instanceof Collection<?> several ? new HashSet<>(several) : Set.of(actual);
        return filter.values.stream()
                .map(Filters::pattern)
                .anyMatch(pattern -> actuals.stream()
                        .anyMatch(value -> pattern.matcher(value.toString()).matches()));
    }

    private static Pattern pattern(String value) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean escaped = c == '\\' && i + 1 < value.length();
            char shown = escaped ? value.charAt(++i) : c;
            regex.append(
                    escaped
                            ? Pattern.quote("" + shown)
                            : shown == '*' ? ".*" : shown == '?' ? "." : Pattern.quote("" + shown));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
