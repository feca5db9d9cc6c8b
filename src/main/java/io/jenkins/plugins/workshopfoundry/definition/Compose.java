package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A compose file after merge keys and interpolation.
 *
 * @param file the file's name, relative to the workshop
 * @param readable whether it is there and could be parsed; everything is empty where it is not
 * @param written the whole file after merge keys, its variables as written: what a copy for a seat is made from
 * @param document the whole file, its variables replaced as far as their values are known before the machine runs
 * @param services the services by name, in the order of the file
 */
public record Compose(
        String file, boolean readable, YamlMap written, YamlMap document, Map<String, ComposeService> services) {

    /** Copies the services and keeps their order. */
    public Compose {
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    }

    /** Stands in for a file that is missing or broken. */
    public static Compose unreadable(String file) {
        YamlMap empty = YamlMap.empty(Location.of(file));
        return new Compose(file, false, empty, empty, Map.of());
    }

    /** One service. */
    public Optional<ComposeService> service(String name) {
        return Optional.ofNullable(services.get(name));
    }
}
