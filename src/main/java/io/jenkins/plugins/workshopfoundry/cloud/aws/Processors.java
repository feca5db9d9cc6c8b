package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ec2.model.CpuOptions;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceLifecycleType;

/**
 * Whether the account may run as many virtual processors as are wanted, besides those that run: EC2 itself says so only
 * when the first machine is started. A quota that cannot be asked for stops nothing.
 *
 * @param instances what runs
 * @param quotas what may run
 * @param sleeper how pauses pass
 */
record Processors(Instances instances, QuotaService quotas, Sleeper sleeper) {

    /** "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances", in processors. */
    private static final String ON_DEMAND = "L-1216C47A";

    /** "All Standard (A, C, D, H, I, M, R, T, Z) Spot Instance Requests", in processors. */
    private static final String SPOT = "L-34B43A08";

    /** The families that these two count (docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-on-demand-instances.html). */
    private static final Pattern STANDARD = Pattern.compile("(a|c|d|h|i|im|is|m|r|t|z)\\d.*");

    /** Machines of a type that somebody wants. */
    record Wanted(String type, int processors, int machines, boolean spot) {
        int all() {
            return processors * machines;
        }
    }

    /** Finds that more is wanted than there may be; false where that is so. */
    boolean check(Findings findings, Region region, Wanted wanted) {
        if (!STANDARD.matcher(wanted.type()).matches()) {
            return true;
        }
        Optional<Integer> limit = limit(findings, region, wanted.spot());
        if (limit.isEmpty()) {
            return true;
        }
        int running = findings.ask(() -> running(region, wanted.spot())).orElse(0);
        boolean fits = running + wanted.all() <= limit.get();
        if (!fits) {
            findings.add(tooMany(region, wanted, running, limit.get()));
        }
        return fits;
    }

    private Optional<Integer> limit(Findings findings, Region region, boolean spot) {
        try {
            return new Retries(sleeper).call(() -> asked(region, spot ? SPOT : ON_DEMAND));
        } catch (CloudRefused | CloudUnavailable e) {
            findings.add(unknown(e));
            return Optional.empty();
        }
    }

    private Optional<Integer> asked(Region region, String code) {
        try {
            return quotas.ec2(region, code).map(Double::intValue);
        } catch (RuntimeException e) {
            throw AwsErrors.sort(region.name(), "asking how many processors may run", e);
        }
    }

    private int running(Region region, boolean spot) {
        return instances
                .all(
                        region,
                        "counting the processors that run",
                        List.of(Tags.filter("instance-state-name", "pending", "running")))
                .stream()
                .filter(instance -> spot == (instance.instanceLifecycle() == InstanceLifecycleType.SPOT))
                .filter(instance -> STANDARD.matcher(String.valueOf(instance.instanceTypeAsString()))
                        .matches())
                .mapToInt(Processors::of)
                .sum();
    }

    /** A stand-in for EC2 need not say it; one is the least. */
    private static int of(Instance instance) {
        CpuOptions cpu = instance.cpuOptions();
        return cpu == null || cpu.coreCount() == null || cpu.threadsPerCore() == null
                ? 1
                : cpu.coreCount() * cpu.threadsPerCore();
    }

    private static Problem tooMany(Region region, Wanted wanted, int running, int limit) {
        return Problems.error(
                "WF902",
                "%d of %s need %d virtual processors in %s, and %d of the %d that the account may run %s are taken."
                        .formatted(
                                wanted.machines(),
                                wanted.type(),
                                wanted.all(),
                                region,
                                running,
                                limit,
                                wanted.spot() ? "as spot" : "on demand"),
                "Remove what is not needed, use another region, or have the quota %s raised (%s)."
                        .formatted(wanted.spot() ? SPOT : ON_DEMAND, "console.aws.amazon.com/servicequotas"));
    }

    private static Problem unknown(FoundryException failure) {
        boolean foreign =
                AwsErrors.code(failure).filter(ErrorCodes::isUnsupported).isPresent();
        return Problems.of(
                foreign ? Severity.INFO : Severity.WARNING,
                "WF926",
                "The quota of virtual processors is not known: " + failure.what(),
                failure.remedy()
                        + " Nothing is stopped by this: a quota that is too small shows when the first machine is"
                        + " started.");
    }
}
