package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One service of a compose file, short and long forms told apart no more.
 *
 * @param name its name
 * @param source the whole service as written, for what has no field here
 * @param image the image, where one is named
 * @param build how its image is built, where it is
 * @param containerName the fixed container name, where there is one
 * @param networkMode the network mode, where there is one
 * @param privileged where it asks for privileges, if it does
 * @param ports what it publishes
 * @param mounts its volumes, bind mounts and temporary file systems
 * @param envFiles its env files
 * @param environment its environment by name; no value where it is taken from outside
 * @param dependsOn the services it waits for
 * @param healthcheck its health check, where one is written
 * @param profiles the profiles that it belongs to; empty: always started
 */
public record ComposeService(
        Located<String> name,
        YamlMap source,
        Optional<Located<String>> image,
        Optional<ComposeBuild> build,
        Optional<Located<String>> containerName,
        Optional<Located<String>> networkMode,
        Optional<Located<Boolean>> privileged,
        List<ComposePort> ports,
        List<ComposeMount> mounts,
        List<ComposeEnvFile> envFiles,
        Map<String, Located<Optional<String>>> environment,
        List<ComposeDependency> dependsOn,
        Optional<ComposeHealthcheck> healthcheck,
        List<Located<String>> profiles) {

    /** Copies the collections. */
    public ComposeService {
        ports = List.copyOf(ports);
        mounts = List.copyOf(mounts);
        envFiles = List.copyOf(envFiles);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        dependsOn = List.copyOf(dependsOn);
        profiles = List.copyOf(profiles);
    }

    /** Whether a container started by plain {@code up} belongs to it. */
    public boolean startsByDefault() {
        return profiles.isEmpty();
    }
}
