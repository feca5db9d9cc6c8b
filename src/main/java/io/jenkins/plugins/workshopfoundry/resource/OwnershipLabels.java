package io.jenkins.plugins.workshopfoundry.resource;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose a resource is. Every resource carries these labels from its creation, so that it can be found when the ledger is
 * lost. Keys and values keep to what the narrowest cloud allows (Google: lower case, digits, hyphen, underscore, at
 * most 63 characters).
 *
 * @param controller the id of the controller, from its configuration
 * @param run the id of the run that made it
 * @param name the name under which it was intended; it is what makes creation idempotent
 * @param group the classroom or image it belongs to, or null while it belongs to the run alone
 * @param expires when nobody will miss it any more, or null for things that are kept until they are removed
 * @param created when the run that made it began; a sweep spares what is young
 */
public record OwnershipLabels(
        String controller,
        String run,
        String name,
        @Nullable String group,
        @Nullable Instant expires,
        Instant created) {

    /** The key that every resource of ours carries, with the value {@code true}. */
    public static final String MARK = "workshop-foundry";

    /** The key of the controller's id. */
    public static final String CONTROLLER = MARK + "-controller";

    /** The key of the name under which it was created. */
    public static final String NAME = MARK + "-name";

    /** The key of the time, in seconds since the epoch, when nobody will miss it any more. */
    public static final String EXPIRES = MARK + "-expires";

    private static final String RUN = MARK + "-run";
    private static final String GROUP = MARK + "-group";
    private static final String CREATED = MARK + "-created";

    /** The labels as a cloud keeps them; the times in whole seconds since the epoch. */
    public Map<String, String> toMap() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(MARK, "true");
        labels.put(CONTROLLER, controller);
        labels.put(RUN, run);
        labels.put(NAME, name);
        labels.put(CREATED, Long.toString(created.getEpochSecond()));
        if (group != null) {
            labels.put(GROUP, group);
        }
        if (expires != null) {
            labels.put(EXPIRES, Long.toString(expires.getEpochSecond()));
        }
        return labels;
    }

    /** Reads the labels of something found in a cloud; empty if it is not ours or its labels are not whole. */
    public static Optional<OwnershipLabels> parse(Map<String, String> labels) {
        String controller = labels.get(CONTROLLER);
        String run = labels.get(RUN);
        String name = labels.get(NAME);
        Instant created = instant(labels.get(CREATED));
        if (!"true".equals(labels.get(MARK)) || controller == null || run == null || name == null || created == null) {
            return Optional.empty();
        }
        return Optional.of(
                new OwnershipLabels(controller, run, name, labels.get(GROUP), instant(labels.get(EXPIRES)), created));
    }

    /** The same owner, for a resource of another name. */
    public OwnershipLabels named(String other) {
        return new OwnershipLabels(controller, run, other, group, expires, created);
    }

    private static @Nullable Instant instant(@Nullable String seconds) {
        return seconds == null || !seconds.matches("[0-9]{1,12}")
                ? null
                : Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
