package io.jenkins.plugins.workshopfoundry.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The base images that a Dockerfile names (docs.docker.com, "Dockerfile reference", FROM and ARG). */
final class Dockerfile {

    /**
     * A base image.
     *
     * @param image the name, with the defaults of arguments filled in
     * @param line 1-based line
     * @param column 1-based column of the name
     */
    record Base(String image, int line, int column) {}

    private static final Pattern FROM =
            Pattern.compile("(?i)\\s*FROM\\s+(?:--\\S+\\s+)*(?<image>[^\\s#]+)(?:\\s+AS\\s+(?<name>\\S+))?\\s*");
    private static final Pattern ARG =
            Pattern.compile("(?i)\\s*ARG\\s+(?<name>\\w+)=[\"']?(?<value>[^\"'\\s]*)[\"']?\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:(\\w+)|\\{(\\w+)(?::-([^}]*))?})");

    private final Map<String, String> arguments = new HashMap<>();
    private final Set<String> stages = new HashSet<>();
    private final List<Base> bases = new ArrayList<>();

    private Dockerfile() {}

    /** The base images in the order of the file, without {@code scratch}, earlier stages and names that nobody can know. */
    static List<Base> bases(String text) {
        Dockerfile file = new Dockerfile();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            file.read(line, ++number);
        }
        return List.copyOf(file.bases);
    }

    private void read(String line, int number) {
        Matcher argument = ARG.matcher(line);
        if (argument.matches() && stages.isEmpty()) {
            arguments.put(argument.group("name"), argument.group("value"));
        }
        Matcher from = FROM.matcher(line);
        if (from.matches()) {
            String image = filled(from.group("image"));
            boolean known = image.equals("scratch") || stages.contains(image.toLowerCase(Locale.ROOT));
            if (!known && image.indexOf('$') < 0) {
                bases.add(new Base(image, number, from.start("image") + 1));
            }
            String name = from.group("name");
            stages.add(name == null ? "" : name.toLowerCase(Locale.ROOT));
        }
    }

    private String filled(String image) {
        return VARIABLE.matcher(image).replaceAll(found -> {
            String name = found.group(1) == null ? found.group(2) : found.group(1);
            String value = arguments.getOrDefault(name, found.group(3));
            return Matcher.quoteReplacement(value == null || value.isEmpty() ? found.group() : value);
        });
    }
}
