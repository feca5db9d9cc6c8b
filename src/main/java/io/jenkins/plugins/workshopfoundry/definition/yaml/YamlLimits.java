package io.jenkins.plugins.workshopfoundry.definition.yaml;

/**
 * What a file may ask of us, so that no file, however hostile, needs more than a bounded amount of time and memory.
 *
 * @param bytes size of a file
 * @param depth how deep collections may be nested once aliases are followed
 * @param nodes how many keys, values and collections there may be once aliases are followed
 */
public record YamlLimits(int bytes, int depth, int nodes) {

    /**
     * One megabyte, 64 levels and 20,000 nodes: some fifty times what the compose file of a large application has, and
     * little enough for rules that compare every value with every other.
     */
    public static YamlLimits standard() {
        return new YamlLimits(1 << 20, 64, 20_000);
    }
}
