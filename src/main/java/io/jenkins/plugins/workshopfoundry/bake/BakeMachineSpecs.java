package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.cloud.Access;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The machines that a bake starts. */
final class BakeMachineSpecs {

    private final Tools tools;
    private final RunRecord record;
    private final BakeRequest request;
    private final BakePlan plan;
    private final RunContext run;

    BakeMachineSpecs(Tools tools, RunRecord record, BakeRequest request, BakePlan plan, RunContext run) {
        this.tools = tools;
        this.record = record;
        this.request = request;
        this.plan = plan;
        this.run = run;
    }

    /** The machine that becomes the image; nobody but us may reach it. */
    MachineSpec build(ResourceRef base, String publicKey) {
        return spec("build", base, publicKey, Map.of(), new Access(List.of(), "0.0.0.0/0", true));
    }

    /** A machine from the finished image that can reach nothing. */
    MachineSpec test(String name, ResourceRef image, String publicKey, Map<String, String> metadata) {
        return spec(name, image, publicKey, metadata, new Access(List.of(), "0.0.0.0/0", false));
    }

    private MachineSpec spec(
            String name, ResourceRef image, String publicKey, Map<String, String> metadata, Access access) {
        Instant deadline = record.created().plus(tools.limit());
        Map<String, String> told = new TreeMap<>(metadata);
        told.put("WF_DEADLINE", Long.toString(deadline.getEpochSecond()));
        return new MachineSpec(
                request.region(),
                labels(run, record, run.id() + "-" + name, deadline).named(run.id() + "-" + name),
                image,
                plan.machineType().get(tools.cloud().provider().word()),
                plan.diskGb(),
                plan.architecture(),
                publicKey,
                told,
                access,
                deadline,
                false);
    }

    /** The labels of something that a bake makes; what expires belongs to the run alone, the rest to the image. */
    static OwnershipLabels labels(RunContext run, RunRecord record, String name, @Nullable Instant expires) {
        String group = expires == null ? record.subject() : null;
        return new OwnershipLabels(record.controller(), record.id(), name, group, expires, record.created());
    }
}
