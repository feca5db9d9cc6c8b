package io.jenkins.plugins.workshopfoundry.validate.report;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes maps, lists, text, numbers and truth values as JSON (RFC 8259), two spaces a level. */
final class JsonText {

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /**
     * The JSON of a value with a line end behind it.
     *
     * @param value maps (with text keys, in their own order), lists, text, numbers and truth values
     */
    static String of(Object value) {
        JsonText json = new JsonText();
        json.value(value, 0);
        return json.text.append('\n').toString();
    }

    private void value(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            items(map.entrySet().iterator(), '{', '}', depth, entry -> {
                quoted(String.valueOf(entry.getKey()));
                text.append(": ");
                value(entry.getValue(), depth + 1);
            });
        } else if (value instanceof List<?> list) {
            items(list.iterator(), '[', ']', depth, item -> value(item, depth + 1));
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            quoted(value.toString());
        }
    }

    private <T> void items(Iterator<T> items, char open, char close, int depth, Consumer<T> writer) {
        text.append(open);
        boolean any = items.hasNext();
        while (items.hasNext()) {
            newLine(depth + 1);
            writer.accept(items.next());
            if (items.hasNext()) {
                text.append(',');
            }
        }
        if (any) {
            newLine(depth);
        }
        text.append(close);
    }

    private void newLine(int depth) {
        text.append('\n').append("  ".repeat(depth));
    }

    private void quoted(String value) {
        text.append('"');
        value.chars().forEach(letter -> {
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> plain((char) letter);
            }
        });
        text.append('"');
    }

    /** Unpaired surrogates are no text in UTF-8, controls are none in JSON: both are written as escapes. */
    private void plain(char letter) {
        if (letter < ' ' || letter == '\u007F' || Character.getType(letter) == Character.FORMAT) {
            text.append("\\u%04x".formatted((int) letter));
        } else {
            text.append(letter);
        }
    }
}
