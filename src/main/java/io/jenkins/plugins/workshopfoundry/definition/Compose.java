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
 * @param document the whole file
 * @param services the services by name, in the order of the file
 */
public record Compose(String file, boolean readable, YamlMap document, Map<String, ComposeService> services) {

    /** Copies the services and keeps their order. */
    public Compose {
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    }

    /** Stands in for a file that is missing or broken. */
    public static Compose unreadable(String file) {
        return new Compose(file, false, YamlMap.empty(Location.of(file)), Map.of());
    }

    /** One service. */
    public Optional<ComposeService> service(String name) {
        return Optional.ofNullable(services.get(name));
    }
}
