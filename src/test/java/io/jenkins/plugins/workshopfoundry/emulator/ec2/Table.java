package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All things of one kind in one region. An id that has not the right form is malformed; one that is not known, or not
 * yet, is not found.
 */
final class Table<T extends Thing> {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{8}|[0-9a-f]{17}");

    private final Map<String, T> things = new LinkedHashMap<>();
    private final String prefix;
    private final String noun;
    private final String malformed;
    private final String unknown;

    /**
     * An empty table.
     *
     * @param prefix what ids begin with
     * @param noun what an id is called in messages
     * @param malformed the code for an id of the wrong form
     * @param unknown the code for an id that is not there
     */
    Table(String prefix, String noun, String malformed, String unknown) {
        this.prefix = prefix;
        this.noun = noun;
        this.malformed = malformed;
        this.unknown = unknown;
    }

    void add(T thing) {
        things.put(thing.id(), thing);
    }

    void remove(T thing) {
        things.remove(thing.id());
    }

    /** The things themselves, oldest first, as they stand at an instant. */
    Stream<T> all(Instant now) {
        settle(now);
        return List.copyOf(things.values()).stream();
    }

    /** Lets time pass over everything; what is over for good goes. */
    void settle(Instant now) {
        new ArrayList<>(things.values()).forEach(thing -> thing.settle(now));
    }

    /** The things that can be seen. */
    List<T> seen(Instant now) {
        return all(now).filter(thing -> thing.isSeen(now)).toList();
    }

    /** One thing, which must be there. */
    T get(String id, Instant now) {
        return get(List.of(id), now).get(0);
    }

    /** Several things, which must all be there. */
    List<T> get(List<String> ids, Instant now) {
        ids.forEach(this::check);
        List<T> seen = seen(now);
        List<T> found = seen.stream().filter(thing -> ids.contains(thing.id())).toList();
        List<String> lost = ids.stream()
                .filter(id -> found.stream().noneMatch(thing -> thing.id().equals(id)))
                .toList();
        if (!lost.isEmpty()) {
            throw lost.size() == 1
                    ? Ec2Error.of(unknown, "The " + noun + " '" + lost.get(0) + "' does not exist")
                    : Ec2Error.of(unknown, "The " + noun + "s '" + String.join(", ", lost) + "' do not exist");
        }
        return found;
    }

    /** What the request names, or everything. */
    List<T> asked(List<String> ids, Instant now) {
        return ids.isEmpty() ? seen(now) : get(ids, now);
    }

    /** Whether an id is of this kind. */
    boolean isFor(String id) {
        return id.startsWith(prefix);
    }

    private void check(String id) {
        if (!id.startsWith(prefix)
                || !HEX.matcher(id.substring(prefix.length())).matches()) {
            throw Ec2Error.of(malformed, "Invalid id: \"" + id + "\" (expecting \"" + prefix + "...\")");
        }
    }
}
