package io.jenkins.plugins.workshopfoundry.jenkins.views;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A way to an endpoint of a seat.
 *
 * @param name the endpoint's name
 * @param url where it is
 */
public record Link(String name, String url) {

    /** Links by name. */
    static List<Link> of(Map<String, String> endpoints) {
        return new TreeMap<>(endpoints)
                .entrySet().stream()
                        .map(entry -> new Link(entry.getKey(), entry.getValue()))
                        .toList();
    }
}
