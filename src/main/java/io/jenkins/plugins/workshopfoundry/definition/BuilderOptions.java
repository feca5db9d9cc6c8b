package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.util.List;
import java.util.Map;

/**
 * What {@code .image-builder.yml} says; every value is there, from the file or by default.
 *
 * @param file the file it was read from, relative to the workshop; the empty string where there is none
 * @param name the image's name; by default made from the directory's name
 * @param version the release's version, by default {@code 0.0.0}
 * @param family the image family, by default the name
 * @param base the distribution, by default Debian 12
 * @param architecture the processor family, by default amd64
 * @param machine the build machine's type by cloud name ({@code gcp}, {@code aws}); empty by default
 * @param diskGigabytes size of the image's disk, by default 100
 * @param entry where the workshop answers
 * @param seats how it is seated
 * @param env instance metadata keys exported to start.sh, with their defaults; the empty string where there is none
 */
public record BuilderOptions(
        String file,
        Located<String> name,
        Located<String> version,
        Located<String> family,
        Located<Base> base,
        Located<Architecture> architecture,
        Map<String, String> machine,
        int diskGigabytes,
        Entry entry,
        Seats seats,
        Map<String, String> env) {

    /**
     * Where a workshop answers.
     *
     * @param port the published port, by default 80
     * @param path the path to open, by default {@code /}
     * @param health the path that answers 2xx or 3xx when it is ready, by default the path to open
     */
    public record Entry(Located<Integer> port, String path, String health) {}

    /**
     * How a workshop is seated.
     *
     * @param max the most seats that it is meant for; 0 where the file does not say
     * @param perMachine the most seats on one machine; 0 where the file does not say
     * @param workspace the compose service that is one learner's workspace (one container a seat), or empty: a copy of
     *     the whole compose workshop a seat
     * @param endpoints the named endpoints of a seat in order; never empty
     */
    public record Seats(int max, int perMachine, Located<String> workspace, List<Endpoint> endpoints) {

        /** Copies the list. */
        public Seats {
            endpoints = List.copyOf(endpoints);
        }
    }

    /**
     * One named endpoint of a seat.
     *
     * @param name {@code web}, {@code terminal}, {@code files}, {@code browser} or one of the author's own
     * @param port for a copy of the compose workshop the port that it publishes, for a workspace the container's port
     */
    public record Endpoint(String name, Located<Integer> port) {}

    /** Copies the maps. */
    public BuilderOptions {
        machine = Map.copyOf(machine);
        env = Map.copyOf(env);
    }

    /** The same options for another base and architecture, those of a machine.yaml. */
    BuilderOptions on(Located<Base> otherBase, Located<Architecture> otherArchitecture) {
        return new BuilderOptions(
                file, name, version, family, otherBase, otherArchitecture, machine, diskGigabytes, entry, seats, env);
    }
}
