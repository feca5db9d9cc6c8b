package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView.State;
import io.jenkins.plugins.workshopfoundry.cloud.Machines;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/** Machines on EC2, as the port sees them. */
final class AwsMachines implements Machines {

    private static final int SSH = 22;

    /** The scripts of a machine run as root; user-data lets root in, with the machine's key only. */
    private static final String USER = "root";

    /** EC2 waits for the guest for minutes before it takes the power away. */
    private static final Duration TO_STOP = Duration.ofMinutes(10);

    private final Ec2 ec2;
    private final Instances instances;
    private final ConsoleKeys keys;
    private final Poll poll;

    AwsMachines(Ec2 ec2, Poll poll) {
        this.ec2 = ec2;
        this.instances = new Instances(ec2);
        this.keys = new ConsoleKeys(ec2);
        this.poll = poll;
    }

    @Override
    public List<Creation> plan(MachineSpec spec) {
        OwnershipLabels labels = spec.labels();
        return List.of(
                new Creation.KeyPair(spec.region(), labels.named(Refs.key(labels.name())), spec.publicKey()),
                new Creation.Perimeter(
                        spec.region(),
                        labels.named(Refs.group(labels.name())),
                        ResourceKind.SECURITY_GROUP,
                        spec.access()),
                new Creation.Machine(spec.region(), labels, spec));
    }

    @Override
    public MachineView describe(ResourceRef machine) {
        return instances.byId(machine).map(found -> view(machine, found)).orElse(MachineView.ABSENT);
    }

    private MachineView view(ResourceRef machine, Instance instance) {
        if (Instances.ended(instance)) {
            return MachineView.ABSENT;
        }
        State state = state(instance);
        List<String> vouched = state == State.RUNNING ? keys.of(machine) : List.of();
        return new MachineView(state, instance.publicIpAddress(), SSH, USER, vouched);
    }

    private static State state(Instance instance) {
        return switch (instance.state().name()) {
            case RUNNING -> State.RUNNING;
            case STOPPING, STOPPED -> State.STOPPED;
            default -> State.STARTING;
        };
    }

    /** Asks until it has: an instance that is on its way up cannot be stopped yet. */
    @Override
    public void stop(ResourceRef machine) {
        poll.untilTrue("The end of the " + machine, Poll.Pace.calm(TO_STOP), () -> askToStop(machine));
    }

    /** Whether it has stopped. */
    private boolean askToStop(ResourceRef machine) {
        Instance found = standing(machine);
        if (found.state().name() == InstanceStateName.RUNNING) {
            ec2.unless(
                    "IncorrectInstanceState"::equals,
                    machine.region(),
                    "stopping the " + machine,
                    client -> client.stopInstances(request -> request.instanceIds(machine.id())));
        }
        return found.state().name() == InstanceStateName.STOPPED;
    }

    @Override
    public void start(ResourceRef machine) {
        poll.untilTrue("The stop of the " + machine, Poll.Pace.calm(TO_STOP), () -> askToStart(machine));
    }

    /** Whether it is on its way up; one that is stopping must have stopped first. */
    private boolean askToStart(ResourceRef machine) {
        InstanceStateName state = standing(machine).state().name();
        return switch (state) {
            case STOPPED ->
                ec2.unless(
                                "IncorrectInstanceState"::equals,
                                machine.region(),
                                "starting the " + machine,
                                client -> client.startInstances(request -> request.instanceIds(machine.id())))
                        .isPresent();
            case STOPPING -> false;
            default -> true;
        };
    }

    private Instance standing(ResourceRef machine) {
        return instances
                .byId(machine)
                .filter(found -> !Instances.ended(found))
                .orElseThrow(() -> Instances.gone(machine));
    }

    /**
     * The switch is inside the machine. Its tags follow, so that a machine that is looked at without the ledger, or that
     * forgets what it was told, has the new end too.
     */
    @Override
    public void extend(ResourceRef machine, Instant deadline) {
        String end = Long.toString(deadline.getEpochSecond());
        ec2.ask(
                machine.region(),
                "extending the " + machine,
                client -> client.createTags(request -> request.resources(machine.id())
                        .tags(Tags.of(Map.of(LaunchRequest.DEADLINE, end, OwnershipLabels.EXPIRES, end)))));
    }
}
