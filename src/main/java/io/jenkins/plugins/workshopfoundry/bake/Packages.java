package io.jenkins.plugins.workshopfoundry.bake;

import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what dpkg says is installed. */
final class Packages {

    /** A line for each package: name and version; dpkg-query(1) puts no blank into either. */
    static final String COMMAND = "dpkg-query -W -f '${binary:Package} ${Version}\\n'";

    private Packages() {}

    /** Versions by name. A package that was removed and left its configuration has no version, and is left out. */
    static SortedMap<String, String> parse(String lines) {
        SortedMap<String, String> packages = new TreeMap<>();
        lines.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 2 && !words[1].isEmpty())
                .forEach(words -> packages.put(words[0], words[1]));
        return packages;
    }
}
