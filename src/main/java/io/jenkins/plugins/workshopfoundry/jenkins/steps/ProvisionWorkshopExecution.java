package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import io.jenkins.plugins.workshopfoundry.assembly.Begun;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.classroom.Routing;
import io.jenkins.plugins.workshopfoundry.jenkins.config.Limits;
import io.jenkins.plugins.workshopfoundry.jenkins.config.Usual;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/** Opens a classroom. */
final class ProvisionWorkshopExecution extends RunExecution {

    private static final long serialVersionUID = 1L;

    private final @Nullable String image;
    private final int seats;
    private final @Nullable String region;
    private final @Nullable String ttl;
    private final @Nullable String domain;
    private final @Nullable String routing;
    private final boolean spot;

    ProvisionWorkshopExecution(StepContext context, ProvisionWorkshopStep step) {
        super(context, step.getCredentialsId());
        this.image = step.getImage();
        this.seats = step.getSeats();
        this.region = step.getRegion();
        this.ttl = step.getTtl();
        this.domain = step.getDomain();
        this.routing = step.getRouting();
        this.spot = step.isSpot();
    }

    @Override
    public Object perform(Foundry foundry, RunLog log) throws IOException, InterruptedException {
        ProvisionRequest request = request();
        BakedImage from = foundry.origin(request);
        Limits.configured().allow(foundry.desk(), seats, foundry.forecast(request));
        Begun<Classroom> run = foundry.beginProvision(request);
        note(run.runId());
        pages().classroom(run.subject(), from.name(), seats);
        return answer(run.finish(log));
    }

    private ProvisionRequest request() {
        Routing how = routing == null ? Routing.PATH : Routing.of(routing);
        Duration time = Durations.parse(Usual.configured().ttl(ttl));
        return new ProvisionRequest(Texts.required(image, "image: img.id"), seats, time, domain, how, spot)
                .in(region == null ? null : new Region(region));
    }

    @Override
    Object answer(Object result) throws InterruptedException {
        Classroom room = (Classroom) result;
        pages().classroom(room.id(), room.name(), room.seats().size());
        return Plain.classroom(room);
    }

    /** A classroom that nobody was told of would stand, and cost, until it expires. */
    @Override
    public void discard(Foundry foundry, Object result, RunLog log) {
        foundry.teardown(String.valueOf(((Map<?, ?>) result).get("id")), log);
    }
}
