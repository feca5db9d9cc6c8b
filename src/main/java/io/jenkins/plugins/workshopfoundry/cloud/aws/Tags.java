package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** Labels as EC2 keeps them. */
final class Tags {

    /** What the console shows as a thing's name. */
    private static final String SHOWN = "Name";

    /** docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html, "Tag restrictions". */
    private static final int LONGEST_VALUE = 256;

    private Tags() {}

    /** The tags that one resource gets at its creation; it is shown under its own name unless it is given another. */
    static TagSpecification on(ResourceType type, OwnershipLabels labels, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(SHOWN, labels.name());
        all.putAll(more);
        all.putAll(labels.toMap());
        return TagSpecification.builder().resourceType(type).tags(of(all)).build();
    }

    /**
     * As the SDK has them.
     *
     * @throws InvalidRequest if a value is longer than EC2 takes
     */
    static List<Tag> of(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> {
                    if (tag.getValue().length() > LONGEST_VALUE) {
                        throw new InvalidRequest(
                                "The value of " + tag.getKey() + " has more than " + LONGEST_VALUE + " characters.",
                                "AWS passes it as a tag, which holds no more: make it shorter.");
                    }
                    return Tag.builder().key(tag.getKey()).value(tag.getValue()).build();
                })
                .toList();
    }

    /** The tags of something found. */
    static Map<String, String> read(List<Tag> tags) {
        Map<String, String> map = new LinkedHashMap<>();
        tags.forEach(tag -> map.put(tag.key(), tag.value()));
        return map;
    }

    /** Finds what was created under a name. */
    static Filter named(String name) {
        return filter("tag:" + OwnershipLabels.NAME, name);
    }

    /** Finds what one controller made. */
    static List<Filter> ownedBy(String controller) {
        return List.of(
                filter("tag:" + OwnershipLabels.MARK, "true"), filter("tag:" + OwnershipLabels.CONTROLLER, controller));
    }

    static Filter filter(String name, String... values) {
        return Filter.builder().name(name).values(values).build();
    }
}
