package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes an answer. */
final class Xml {

    private final StringBuilder text = new StringBuilder();

    /** A leaf; null is left out. */
    Xml put(String name, @Nullable Object value) {
        if (value != null) {
            Object shown = value instanceof Instant instant ? time(instant) : value;
            text.append('<').append(name).append('>');
            text.append(escaped(shown.toString()));
            text.append("</").append(name).append('>');
        }
        return this;
    }

    /** A node with others in it; the name may carry attributes. */
    Xml in(String name, Consumer<Xml> body) {
        text.append('<').append(name).append('>');
        body.accept(this);
        text.append("</").append(name.split(" ", 2)[0]).append('>');
        return this;
    }

    /** A list, each of its elements an {@code item}. */
    <T> Xml list(String name, Collection<T> elements, BiConsumer<Xml, T> each) {
        return in(name, set -> elements.forEach(element -> set.in("item", item -> each.accept(item, element))));
    }

    /** A list of texts. */
    Xml texts(String name, Collection<String> texts) {
        return in(name, set -> texts.forEach(each -> set.put("item", each)));
    }

    /** Tags, as every resource shows them. */
    Xml tags(Map<String, String> tags) {
        return tags.isEmpty()
                ? this
                : list(
                        "tagSet",
                        tags.entrySet(),
                        (item, tag) -> item.put("key", tag.getKey()).put("value", tag.getValue()));
    }

    /** An action that has nothing to say but that it was done. */
    Xml done() {
        return put("return", true);
    }

    /** What was written elsewhere. */
    Xml raw(Xml other) {
        text.append(other.text);
        return this;
    }

    /** Text that is written as it is: for the service that speaks JSON. */
    Xml raw(String other) {
        text.append(other);
        return this;
    }

    /** The whole document. */
    String document() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text;
    }

    /** EC2 writes times in milliseconds. */
    static String time(Instant instant) {
        String whole = instant.truncatedTo(ChronoUnit.MILLIS).toString();
        return whole.contains(".") ? whole : whole.replace("Z", ".000Z");
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
