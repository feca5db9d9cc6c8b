package io.jenkins.plugins.workshopfoundry.jenkins.config;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a step takes that does not say otherwise. */
public final class Usual {

    private static final List<String> ONE_REGION = List.of(Provider.LOCAL.word(), Provider.MEMORY.word());

    private final WorkshopFoundryConfiguration configured;

    Usual(WorkshopFoundryConfiguration configured) {
        this.configured = configured;
    }

    /** As it is configured now. */
    public static Usual configured() {
        return new Usual(WorkshopFoundryConfiguration.get());
    }

    /** The cloud: the one that was named, else the default one. */
    public String cloud(@Nullable String named) {
        return Values.text(named).orElseGet(() -> configured.getDefaults().getCloud());
    }

    /**
     * Where in the cloud: the region that was named, else the configured one of AWS; null for the only one there is.
     *
     * @throws InvalidRequest if nothing says where, because the cloud is not configured: to ask for a region would mislead
     */
    public @Nullable String region(String cloud, @Nullable String named) {
        if (Values.text(named).isEmpty() && !ONE_REGION.contains(cloud)) {
            requireConfigured(cloud);
        }
        return Values.text(named).or(() -> usual(cloud)).orElse(null);
    }

    private void requireConfigured(String cloud) {
        List<String> usable = configured.getClouds().stream()
                .map(each -> each.provider().word())
                .toList();
        if (!usable.contains(cloud)) {
            throw new InvalidRequest(
                    "The cloud '" + cloud + "' is not configured here.",
                    (usable.isEmpty() ? "No cloud is: add" : "Use one of: " + String.join(", ", usable) + "; or add")
                            + " it under Manage Jenkins, System, Workshop Foundry.");
        }
    }

    /** How long a class lasts: what was named, else the default time. */
    public String ttl(@Nullable String named) {
        return Values.text(named).orElseGet(() -> configured.getDefaults().getTtl());
    }

    private Optional<String> usual(String cloud) {
        return cloud.equals(Provider.AWS.word())
                ? configured.cloud(AwsCloudConfiguration.class).flatMap(aws -> Values.text(aws.getRegion()))
                : Optional.empty();
    }
}
