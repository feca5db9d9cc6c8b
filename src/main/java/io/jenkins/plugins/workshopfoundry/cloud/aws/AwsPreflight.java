package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Preflight;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;

/** What would stop machines on EC2, asked one question after the other; a question that fails is an answer too. */
final class AwsPreflight implements Preflight {

    private final Ec2 ec2;
    private final Regions regions;
    private final Caller caller;
    private final Processors processors;
    private final Rehearsals rehearsals;

    AwsPreflight(Ec2 ec2, Amis amis, Regions regions, Caller caller, Processors processors) {
        this.ec2 = ec2;
        this.regions = regions;
        this.caller = caller;
        this.processors = processors;
        this.rehearsals = new Rehearsals(ec2, new BaseAmis(amis));
    }

    @Override
    public List<Problem> check(Region region, Architecture architecture, int machines) {
        return check(region, architecture, null, machines);
    }

    @Override
    public List<Problem> check(Region region, Architecture architecture, @Nullable String type, int machines) {
        return check(region, architecture, type, machines, false);
    }

    @Override
    public List<Problem> check(
            Region region, Architecture architecture, @Nullable String type, int machines, boolean spot) {
        Findings findings = new Findings();
        caller.check(findings);
        Optional<Map<String, Boolean>> known = findings.ask(regions::all);
        Optional<Problem> closed = known.flatMap(all -> Problems.region("WF901", region, all));
        closed.ifPresent(findings::add);
        if (known.isPresent() && closed.isEmpty()) {
            String wanted = type == null ? LaunchRequest.defaultType(architecture) : type;
            boolean room = checkType(findings, region, architecture, wanted)
                    .filter(found -> processors.check(findings, region, wanted(found, machines, spot)))
                    .isPresent();
            boolean connected = checkNetwork(findings, region);
            rehearsals.of(findings, region, architecture, room && connected ? wanted : null, machines, spot);
        }
        return findings.all();
    }

    private static Processors.Wanted wanted(InstanceTypeInfo type, int machines, boolean spot) {
        return new Processors.Wanted(
                type.instanceTypeAsString(), type.vCpuInfo().defaultVCpus(), machines, spot);
    }

    /** The type, if machines of it can be made; EC2 tells of a type only where it offers it. */
    private Optional<InstanceTypeInfo> checkType(
            Findings findings, Region region, Architecture architecture, String type) {
        Optional<Optional<InstanceTypeInfo>> answer = findings.ask(() -> ec2.unless(
                        "InvalidInstanceType"::equals,
                        region,
                        "looking at the machine type " + type,
                        client -> client.describeInstanceTypes(request -> request.instanceTypesWithStrings(type)))
                .flatMap(types -> types.instanceTypes().stream().findFirst()));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        if (answer.get().isEmpty()) {
            findings.add(Problems.error(
                    "WF922",
                    "The machine type " + type + " is not offered in " + region + ".",
                    "Choose another type or region."));
            return Optional.empty();
        }
        String word = BaseAmis.word(architecture);
        boolean fits = answer.get()
                .get()
                .processorInfo()
                .supportedArchitecturesAsStrings()
                .contains(word);
        if (!fits) {
            findings.add(Problems.error(
                    "WF923",
                    "The machine type " + type + " has no " + architecture.word() + " processor.",
                    "Choose a type of the image's architecture, such as " + LaunchRequest.defaultType(architecture)
                            + "."));
        }
        return fits ? answer.get() : Optional.empty();
    }

    /** Machines are put into the default network: it gives them an address and a way to the world. */
    private boolean checkNetwork(Findings findings, Region region) {
        boolean there = findings.ask(() -> ec2.ask(
                                region,
                                "looking for the default network",
                                client -> client.describeVpcs(
                                        request -> request.filters(Tags.filter("is-default", "true"))))
                        .vpcs())
                .map(networks -> !networks.isEmpty())
                .orElse(true);
        if (!there) {
            findings.add(Problems.error(
                    "WF924",
                    "There is no default network in " + region + ".",
                    "Make one: aws ec2 create-default-vpc --region " + region + "."));
        }
        return there;
    }
}
