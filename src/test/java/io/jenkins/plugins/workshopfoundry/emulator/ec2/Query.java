package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a request in the form of the query protocol: structures are written {@code A.B}, lists {@code A.1}.
 * It remembers what was read, so that a parameter that nobody looks at is noticed.
 */
final class Query {

    private final Map<String, String> all;
    private final Set<String> read;
    private final String path;

    private Query(Map<String, String> all, Set<String> read, String path) {
        this.all = all;
        this.read = read;
        this.path = path;
    }

    /** Reads {@code a=b&c=d}. */
    static Query parse(String body) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                all.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Query(all, new LinkedHashSet<>(Set.of("Action", "Version", "DryRun", "ClientToken")), "");
    }

    /** Everything, as it came. */
    Map<String, String> all() {
        return all;
    }

    /** What nobody has read. */
    List<String> unread() {
        return all.keySet().stream().filter(name -> !read.contains(name)).toList();
    }

    /** Says that all was read: it is what an earlier request said. */
    void readAll() {
        read.addAll(all.keySet());
    }

    /** One parameter; the empty text counts as absent. */
    Optional<String> text(String name) {
        read.add(path + name);
        return Optional.ofNullable(all.get(path + name)).filter(value -> !value.isEmpty());
    }

    /** One parameter that must be there. */
    String required(String name) {
        return text(name).orElseThrow(() -> Ec2Error.missing(path + name));
    }

    /** A switch; absent is empty. */
    Optional<Boolean> flag(String name) {
        return text(name).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Ec2Error.value("Invalid value '" + value + "' for boolean " + path + name);
        });
    }

    /** Whether a switch is on. */
    boolean is(String name) {
        return flag(name).orElse(false);
    }

    /** A whole number. */
    Optional<Integer> number(String name) {
        return text(name).map(value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException e) {
                throw Ec2Error.value("Value (" + value + ") for parameter " + path + name + " is invalid.");
            }
        });
    }

    /** A list of texts. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; has(name + "." + i); i++) {
            text(name + "." + i).ifPresent(texts::add);
        }
        return texts;
    }

    /** A list of structures. */
    List<Query> list(String name) {
        List<Query> list = new ArrayList<>();
        for (int i = 1; has(name + "." + i); i++) {
            list.add(in(name + "." + i));
        }
        return list;
    }

    /** A structure; empty if none of its parameters is there. */
    Query in(String name) {
        return new Query(all, read, path + name + ".");
    }

    /** Whether a parameter or a structure of this name is there. */
    boolean has(String name) {
        String full = path + name;
        return all.keySet().stream().anyMatch(key -> key.equals(full) || key.startsWith(full + "."));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
