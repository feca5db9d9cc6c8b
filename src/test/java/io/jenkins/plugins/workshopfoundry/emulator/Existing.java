package io.jenkins.plugins.workshopfoundry.emulator;

import java.util.Map;

/**
 * One thing that is there and costs or leaks.
 *
 * @param region where
 * @param kind the API's own word for it, for instance {@code security-group}
 * @param id its id
 * @param tags what is written on it
 */
public record Existing(String region, String kind, String id, Map<String, String> tags) {

    /** Copies the map. */
    public Existing {
        tags = Map.copyOf(tags);
    }
}
