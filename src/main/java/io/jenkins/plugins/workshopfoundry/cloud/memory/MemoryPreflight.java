package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Preflight;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether the region is there, and has room. */
final class MemoryPreflight implements Preflight {

    private final Door door;
    private final MemorySettings settings;

    MemoryPreflight(Door door, MemorySettings settings) {
        this.door = door;
        this.settings = settings;
    }

    @Override
    public List<Problem> check(Region region, Architecture architecture, int machines) {
        List<Problem> problems = new ArrayList<>();
        if (!settings.regions().contains(region)) {
            problems.add(problem(
                    "WF901",
                    "The pretend cloud has no region '" + region + "'.",
                    "Use one of: " + settings.regions() + "."));
        }
        long standing = door.ask("preflight", region.name(), visit -> machinesIn(visit.world(), region, visit.now()));
        if (standing + machines > settings.machines()) {
            problems.add(problem(
                    "WF902",
                    "%d more machines in %s would be more than the %d that are allowed; %d are there."
                            .formatted(machines, region, settings.machines(), standing),
                    "Remove some, ask for fewer, or use another region."));
        }
        return problems;
    }

    static long machinesIn(World world, Region region, Instant now) {
        return world.all()
                .filter(thing -> thing.kind() == ResourceKind.MACHINE
                        && thing.ref().region().equals(region)
                        && !thing.life().isOver(now))
                .count();
    }

    private static Problem problem(String id, String what, String remedy) {
        return new Problem(id, Severity.ERROR, Location.of(""), what, remedy);
    }
}
