package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Preflight;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.List;

/** What would stop machines on EC2. */
final class AwsPreflight implements Preflight {

    private final Regions regions;

    AwsPreflight(Regions regions) {
        this.regions = regions;
    }

    @Override
    public List<Problem> check(Region region, Architecture architecture, int machines) {
        Boolean enabled = regions.all().get(region.name());
        if (enabled == null) {
            return List.of(new Problem(
                    "WF901",
                    Severity.ERROR,
                    Location.of(""),
                    "AWS has no region " + region + ".",
                    "Use one that it has, such as eu-central-1."));
        }
        return List.of();
    }
}
