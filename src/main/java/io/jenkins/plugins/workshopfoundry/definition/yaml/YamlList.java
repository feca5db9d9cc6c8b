package io.jenkins.plugins.workshopfoundry.definition.yaml;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import java.util.List;

/**
 * A sequence.
 *
 * @param location where it begins
 * @param items its items in order
 */
public record YamlList(Location location, List<YamlNode> items) implements YamlNode {

    /** Copies the items. */
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String describe() {
        return "a list";
    }
}
