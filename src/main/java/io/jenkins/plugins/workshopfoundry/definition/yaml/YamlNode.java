package io.jenkins.plugins.workshopfoundry.definition.yaml;

import io.jenkins.plugins.workshopfoundry.problem.Location;

/** One node of a YAML document, with the place where it stands. Aliases are resolved and merge keys are merged. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {

    /** Where the node begins; a node reached through an alias stands where its anchor is. */
    Location location();

    /** What the node is called in a sentence: "a mapping", "a list", "text", "a number" and so on. */
    String describe();
}
