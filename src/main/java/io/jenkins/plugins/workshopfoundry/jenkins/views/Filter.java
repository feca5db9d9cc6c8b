package io.jenkins.plugins.workshopfoundry.jenkins.views;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody looks for in a list; empty texts fit everything.
 *
 * @param name a part of the workshop's name or of the id, in any case
 * @param cloud the name of a cloud
 * @param state a state, in lower case
 * @param page which page, from 1
 */
public record Filter(String name, String cloud, String state, int page) {

    /** The filter that an address asks for; what makes no sense in it is left out. */
    public static Filter of(Map<String, String[]> query) {
        return new Filter(one(query, "name"), one(query, "cloud"), one(query, "state"), number(one(query, "page")));
    }

    /** Whether everything fits. */
    public boolean isEmpty() {
        return name.isEmpty() && cloud.isEmpty() && state.isEmpty();
    }

    /** Whether something fits. */
    boolean fits(String id, String itsName, Provider provider, String itsState) {
        String part = name.toLowerCase(Locale.ROOT);
        return (itsName.toLowerCase(Locale.ROOT).contains(part) || id.contains(part))
                && (cloud.isEmpty() || cloud.equals(provider.word()))
                && (state.isEmpty() || state.equals(itsState));
    }

    /** The end of the address of another page of the same list. */
    public String at(int other) {
        return "?name=" + encoded(name) + "&cloud=" + encoded(cloud) + "&state=" + encoded(state) + "&page=" + other;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String one(Map<String, String[]> query, String key) {
        String[] values = query.get(key);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }
}
