package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writing on things, and reading what is written. */
final class TagActions {

    private record Tag(Thing thing, String key, String value) {
        String order() {
            return thing.id() + " " + key;
        }
    }

    private static final Map<String, Function<Tag, @Nullable Object>> FILTERS = Map.of(
            "resource-id", tag -> tag.thing.id(),
            "resource-type", tag -> tag.thing.kind(),
            "key", Tag::key,
            "tag-key", Tag::key,
            "value", Tag::value);

    Map<String, Action> actions() {
        return Map.of(
                "CreateTags", this::create,
                "DeleteTags", this::delete,
                "DescribeTags", this::describe);
    }

    private void create(Ask ask, Xml xml) {
        List<Thing> things = things(ask);
        Map<String, String> tags = Tags.read(ask.query());
        if (tags.isEmpty()) {
            throw Ec2Error.missing("Tag");
        }
        things.forEach(thing -> {
            Map<String, String> together = new HashMap<>(thing.tags());
            together.putAll(tags);
            Tags.checked(together);
        });
        ask.proceed();
        things.forEach(thing -> thing.tags().putAll(tags));
        xml.done();
    }

    private void delete(Ask ask, Xml xml) {
        List<Thing> things = things(ask);
        List<Query> tags = ask.query().list("Tag");
        ask.proceed();
        things.forEach(thing -> tags.forEach(tag -> thing.tags().remove(tag.required("Key"))));
        xml.done();
    }

    private static List<Thing> things(Ask ask) {
        List<String> ids = ask.query().texts("ResourceId");
        if (ids.isEmpty()) {
            throw Ec2Error.missing("ResourceId");
        }
        return ids.stream().map(id -> thing(ask, id)).toList();
    }

    private static Thing thing(Ask ask, String id) {
        Thing found = null;
        for (Table<? extends Thing> table : ask.region().tables()) {
            if (table.isFor(id)) {
                found = table.get(id, ask.now());
            }
        }
        if (found == null) {
            throw Ec2Error.of("InvalidID", "The ID '" + id + "' is not valid");
        }
        return found;
    }

    private void describe(Ask ask, Xml xml) {
        List<Tag> all = ask.region().tables().stream()
                .<Thing>flatMap(table -> table.seen(ask.now()).stream())
                .flatMap(TagActions::tags)
                .toList();
        Pages.USUAL.write(
                ask,
                xml,
                "tagSet",
                Filters.of(ask.query()).others(all, FILTERS),
                Tag::order,
                (item, tag) -> item.put("resourceId", tag.thing.id())
                        .put("resourceType", tag.thing.kind())
                        .put("key", tag.key)
                        .put("value", tag.value));
    }

    private static Stream<Tag> tags(Thing thing) {
        return thing.tags().entrySet().stream().map(tag -> new Tag(thing, tag.getKey(), tag.getValue()));
    }
}
