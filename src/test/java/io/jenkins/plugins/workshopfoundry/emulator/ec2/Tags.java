package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What may be written on things; the limits are those of Amazon's page "Tag your Amazon EC2 resources". */
final class Tags {

    private static final int MOST = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private static final Pattern PATH = Pattern.compile("[0-9a-zA-Z\\-_+=,.@:]{1,255}");
    private static final Set<String> RESERVED = Set.of(".", "..", "_index");

    /** What a tag specification may name. */
    private static final Set<String> KINDS = Set.of(
            "instance",
            "volume",
            "network-interface",
            "spot-instances-request",
            "image",
            "snapshot",
            "key-pair",
            "security-group",
            "security-group-rule");

    private Tags() {}

    /** The tags that a request gives to one kind. */
    static Map<String, String> of(Query query, String kind) {
        Map<String, String> tags = new TreeMap<>();
        for (Query specification : query.list("TagSpecification")) {
            String meant = specification.required("ResourceType");
            if (!KINDS.contains(meant)) {
                throw Ec2Error.value("'" + meant + "' is not a valid taggable resource type for this operation.");
            }
            Map<String, String> given = read(specification);
            if (meant.equals(kind)) {
                tags.putAll(given);
            }
        }
        return checked(tags);
    }

    /** The list of tags of a request or a part of it. */
    static Map<String, String> read(Query query) {
        Map<String, String> tags = new TreeMap<>();
        for (Query tag : query.list("Tag")) {
            String key = tag.text("Key").orElseThrow(() -> Ec2Error.value("Tag key cannot be null or empty."));
            if (tags.put(key, tag.text("Value").orElse("")) != null) {
                throw Ec2Error.value("Duplicate tag key '" + key + "' specified.");
            }
        }
        return checked(tags);
    }

    /** Tags that the metadata service shows are paths there, so their keys have a narrower form. */
    static void checkMetadata(Map<String, String> tags, Launch.Metadata metadata) {
        tags.keySet().stream()
                .filter(key -> metadata.tags().equals("enabled"))
                .filter(key -> !PATH.matcher(key).matches() || RESERVED.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw Ec2Error.value("'" + key + "' is not a valid tag key. Tag keys must match pattern"
                            + " ([0-9a-zA-Z\\-_+=,.@:]{1,255}), and must not be a reserved name ('.', '..', '_index')");
                });
    }

    /** Refuses what is too much. */
    static Map<String, String> checked(Map<String, String> tags) {
        if (tags.size() > MOST) {
            throw Ec2Error.of("TagLimitExceeded", "The maximum number of Tags has been reached.");
        }
        tags.forEach((key, value) -> {
            if (key.startsWith("aws:")) {
                throw Ec2Error.value("Tag keys starting with 'aws:' are reserved for internal use");
            }
            if (key.length() > LONGEST_KEY || value.length() > LONGEST_VALUE) {
                throw Ec2Error.value("Tag key or value exceeds the maximum length: '" + key + "'");
            }
        });
        return tags;
    }
}
