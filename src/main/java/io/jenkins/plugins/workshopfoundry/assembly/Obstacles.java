package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.bake.BakePlan;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.cloud.Preflight;
import io.jenkins.plugins.workshopfoundry.cost.MachineUse;
import io.jenkins.plugins.workshopfoundry.machine.Sites;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.provision.MachineUses;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.validate.ValidatedWorkshop;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asks a cloud before a run begins what would stop it.
 *
 * @param sites the clouds
 */
record Obstacles(Sites sites) {

    /** @throws CloudRefused with every reason why this bake could not be */
    void toBake(BakeRequest request, ValidatedWorkshop workshop) {
        refuse(bake(request, workshop));
    }

    /** Everything that the cloud says of a bake: errors, warnings and remarks. */
    List<Problem> bake(BakeRequest request, ValidatedWorkshop workshop) {
        BakePlan plan = BakePlan.of(workshop, request.version());
        Preflight preflight = sites.of(request.provider()).preflight();
        String type = plan.machineType().get(request.provider().word());
        return preflight.check(request.region(), plan.architecture(), type, 1);
    }

    /** @throws CloudRefused with every reason why these machines could not be */
    void toProvision(ProvisionRequest request, BakedImage image) {
        Preflight preflight = sites.of(image.ref().provider()).preflight();
        Map<String, Long> types = MachineUses.planned(image.ref().provider(), image.details(), request.seats()).stream()
                .collect(Collectors.groupingBy(MachineUse::type, Collectors.counting()));
        refuse(types.entrySet().stream()
                .flatMap(type -> preflight
                        .check(
                                image.ref().region(),
                                image.details().architecture(),
                                type.getKey().isEmpty() ? null : type.getKey(),
                                type.getValue().intValue(),
                                request.spot())
                        .stream())
                .distinct()
                .toList());
    }

    private static void refuse(List<Problem> problems) {
        List<Problem> obstacles = problems.stream().filter(Problem::isError).toList();
        if (!obstacles.isEmpty()) {
            throw new CloudRefused(
                    obstacles.stream().map(Problem::what).collect(Collectors.joining(" ")),
                    obstacles.stream().map(Problem::remedy).distinct().collect(Collectors.joining(" ")));
        }
    }
}
