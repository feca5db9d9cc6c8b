package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which regions there are, and which of them this account may use. */
final class Regions {

    /** docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Region.html, optInStatus. */
    private static final String CLOSED = "not-opted-in";

    private final Ec2 ec2;
    private final AwsSettings settings;

    Regions(Ec2 ec2, AwsSettings settings) {
        this.ec2 = ec2;
        this.settings = settings;
    }

    /** Those that are configured, or else all that are enabled. */
    List<Region> ours() {
        return settings.regions().isEmpty()
                ? all().entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(region -> new Region(region.getKey()))
                        .toList()
                : settings.regions();
    }

    /** Every region by name, and whether it is enabled for the account. */
    Map<String, Boolean> all() {
        Map<String, Boolean> all = new TreeMap<>();
        ec2.ask(
                        settings.home(),
                        "asking which regions there are",
                        client -> client.describeRegions(request -> request.allRegions(true)))
                .regions()
                .forEach(region -> all.put(region.regionName(), !CLOSED.equals(region.optInStatus())));
        return all;
    }
}
