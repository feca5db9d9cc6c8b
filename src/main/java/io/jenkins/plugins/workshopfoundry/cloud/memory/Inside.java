package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is on a disk or in a snapshot. Changed in place, under the store's lock.
 *
 * @param files by absolute path
 * @param commands what was run on the machine, oldest first; every process there could read it
 * @param jobs detached commands by token
 */
record Inside(Map<String, RemoteFile> files, List<String> commands, Map<String, Job> jobs) {

    static Inside empty() {
        return new Inside(new TreeMap<>(), new ArrayList<>(), new LinkedHashMap<>());
    }

    Inside copy() {
        return new Inside(new TreeMap<>(files), new ArrayList<>(commands), new LinkedHashMap<>(jobs));
    }

    /** The files alone: what an image keeps of a machine. */
    Inside baked() {
        return new Inside(new TreeMap<>(files), new ArrayList<>(), new LinkedHashMap<>());
    }
}
