package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.MachineWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.Workshop;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.validate.ValidatedWorkshop;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a bake needs to know about a workshop, and the files that tell a machine. Pure: the same workshop gives
 * the same plan.
 *
 * @param kind {@code compose} or {@code machine}
 * @param name the image's name
 * @param version the image's version
 * @param base the distribution it starts from, for instance {@code debian-12}
 * @param architecture its processor
 * @param machineType the build machine's type by provider word; a provider that is not there has its default
 * @param diskGb size of the disk, in GB
 * @param contentDirectory where the workshop's tree goes on the machine
 * @param files the plan's files by name, as resources/machine/README.md has them
 * @param keys the instance metadata keys that the workshop reads, with their defaults
 * @param seating how the image is seated
 */
public record BakePlan(
        String kind,
        String name,
        String version,
        String base,
        Architecture architecture,
        Map<String, String> machineType,
        int diskGb,
        String contentDirectory,
        SortedMap<String, String> files,
        Map<String, String> keys,
        ImageDetails.Seating seating) {

    /** Copies the maps. */
    public BakePlan {
        machineType = Map.copyOf(machineType);
        files = new TreeMap<>(files);
        keys = Map.copyOf(keys);
    }

    /**
     * The plan for a workshop.
     *
     * @param version the version to bake it as, or null for the workshop's own
     */
    public static BakePlan of(ValidatedWorkshop validated, @Nullable String version) {
        Workshop workshop = validated.workshop();
        String baked = version == null ? workshop.options().version().value() : version;
        return workshop instanceof ComposeWorkshop compose
                ? compose(compose, baked, validated.seatingObstacles().isEmpty())
                : machine((MachineWorkshop) workshop, baked);
    }

    private static BakePlan compose(ComposeWorkshop workshop, String version, boolean seatable) {
        SeatTemplate template = SeatTemplate.of(workshop);
        PlanFiles files = new PlanFiles().common("compose", workshop.options());
        new ComposePlan(workshop, template).addTo(files);
        return new BakePlan(
                "compose",
                workshop.options().name().value(),
                version,
                workshop.options().base().value().word(),
                workshop.options().architecture().value(),
                workshop.options().machine(),
                workshop.options().diskGigabytes(),
                "/content",
                files.all(),
                workshop.options().env(),
                new ImageDetails.Seating(seatable, workshop.options().seats().perMachine(), template.offsets()));
    }

    private static BakePlan machine(MachineWorkshop workshop, String version) {
        PlanFiles files = new PlanFiles().common("machine", workshop.options());
        new MachinePlan(workshop.machine()).addTo(files);
        return new BakePlan(
                "machine",
                workshop.options().name().value(),
                version,
                workshop.machine().base().value().word(),
                workshop.machine().architecture().value(),
                workshop.options().machine(),
                workshop.options().diskGigabytes(),
                "/opt/workshop-foundry/build/content",
                files.all(),
                workshop.options().env(),
                ImageDetails.Seating.none());
    }
}
