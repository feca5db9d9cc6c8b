package io.jenkins.plugins.workshopfoundry.jenkins.config;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a step takes that does not say otherwise. */
public final class Usual {

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

    /** Where in the cloud: the region that was named, else the configured one of AWS; null for the only one there is. */
    public @Nullable String region(String cloud, @Nullable String named) {
        return Values.text(named).or(() -> usual(cloud)).orElse(null);
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
