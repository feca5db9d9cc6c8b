package io.jenkins.plugins.workshopfoundry.cloud.docker;

import com.github.dockerjava.api.model.Info;
import io.jenkins.plugins.workshopfoundry.cloud.Preflight;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the engine of this host can run machines. */
final class DockerPreflight implements Preflight {

    private final Engine engine;
    private final Host host;

    DockerPreflight(Engine engine, Host host) {
        this.engine = engine;
        this.host = host;
    }

    @Override
    public List<Problem> check(Region region, Architecture architecture, int machines) {
        return Stream.concat(region(region).stream(), engine(architecture, machines))
                .toList();
    }

    private static Optional<Problem> region(Region region) {
        return region.equals(Region.LOCAL)
                ? Optional.empty()
                : Optional.of(new Problem(
                        "WF901",
                        Severity.ERROR,
                        Location.of(""),
                        "The local cloud has no region " + region + ".",
                        "Use the region " + Region.LOCAL + "."));
    }

    private Stream<Problem> engine(Architecture architecture, int machines) {
        try {
            Info info =
                    engine.ask("asking how it is", docker -> docker.infoCmd().exec());
            return new EngineChecks(info, host, architecture, machines).problems();
        } catch (FoundryException e) {
            return Stream.of(new Problem("WF911", Severity.ERROR, Location.of(""), e.what(), e.remedy()));
        }
    }
}
