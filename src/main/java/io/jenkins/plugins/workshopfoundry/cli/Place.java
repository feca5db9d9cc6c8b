package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose cloud, and where in it. */
final class Place {

    @Option(names = "--cloud", paramLabel = "local|aws", description = "Whose cloud (default: local).")
    String cloud = "local";

    @Option(
            names = "--region",
            paramLabel = "R",
            description = "Where in the cloud (AWS: default $AWS_REGION); the local cloud has one region.")
    @Nullable
    String region;

    Provider provider(Session session) {
        return session.provider(cloud);
    }

    Region region(Session session, Provider provider) {
        boolean only = provider == Provider.LOCAL || provider == Provider.MEMORY;
        if (region == null && provider == Provider.AWS) {
            return new AwsEnvironment(session.around().env(), session.around().userHome())
                    .region()
                    .map(Region::new)
                    .orElseThrow(
                            () -> new InvalidRequest("AWS has many regions.", "Give --region, or set AWS_REGION."));
        }
        if (region == null && !only) {
            throw new InvalidRequest("The cloud '" + provider.word() + "' has many regions.", "Give --region.");
        }
        Region named = region == null ? Region.LOCAL : new Region(region);
        if (only && !named.equals(Region.LOCAL)) {
            throw new InvalidRequest(
                    "The cloud '" + provider.word() + "' has no region " + named + ".", "Leave out --region.");
        }
        return named;
    }
}
