package io.jenkins.plugins.workshopfoundry.resource;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who runs the machines. */
public enum Provider {
    /** The Docker engine on this host, with containers that boot like machines. */
    LOCAL,
    /** The pretend cloud of tests and rehearsals. */
    MEMORY,
    /** Amazon Web Services. */
    AWS,
    /** Google Cloud. */
    GCP,
    /** A Kubernetes cluster. */
    KUBERNETES,
    /** An OCI registry. */
    REGISTRY;

    /** The name that people type: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what a person typed.
     *
     * @throws InvalidRequest if no provider has that name
     */
    public static Provider of(String word) {
        return Arrays.stream(values())
                .filter(p -> p.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "There is no cloud called '" + word + "'.",
                        "Use one of: "
                                + Arrays.stream(values()).map(Provider::word).collect(Collectors.joining(", ")) + "."));
    }
}
