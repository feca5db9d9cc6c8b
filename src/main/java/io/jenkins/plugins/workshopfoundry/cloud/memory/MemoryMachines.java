package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.cloud.Machines;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Machines of the pretend cloud; the cloud itself holds their dead-man switch. */
final class MemoryMachines implements Machines {

    private static final int SSH = 22;

    /** Names that can never be looked up: RFC 2606. */
    private static final String DOMAIN = ".memory.invalid";

    private final Door door;
    private final MemorySettings settings;

    MemoryMachines(Door door, MemorySettings settings) {
        this.door = door;
        this.settings = settings;
    }

    @Override
    public List<Creation> plan(MachineSpec spec) {
        return Plans.of(spec);
    }

    @Override
    public MachineView describe(ResourceRef machine) {
        return door.ask(
                "describe.machine",
                machine.id(),
                visit -> visit.world()
                        .seen(machine, visit.now())
                        .map(thing -> viewOf(thing, visit.now()))
                        .orElse(MachineView.ABSENT));
    }

    @Override
    public void stop(ResourceRef machine) {
        boolean wasOn = door.act("machine.stop", machine.id(), visit -> {
            Thing thing = visit.world().required(machine, visit.now());
            Power power = powerOf(thing);
            if (power.on()) {
                visit.world().put(thing.powered(power.off()));
                visit.world().insideOf(machine).ifPresent(inside -> killJobs(inside, visit.now()));
            }
            return power.on();
        });
        if (wasOn) {
            door.poll().sleeper().sleep(settings.timings().stop());
        }
    }

    @Override
    public void start(ResourceRef machine) {
        change(
                "machine.start",
                machine,
                visit -> power -> power.on()
                        ? power
                        : power.on(visit.now().plus(settings.timings().boot())));
    }

    @Override
    public void extend(ResourceRef machine, Instant deadline) {
        change("machine.extend", machine, visit -> power -> power.until(deadline));
    }

    private void change(String call, ResourceRef machine, Function<Door.Visit, UnaryOperator<Power>> how) {
        door.act(call, machine.id(), visit -> {
            Thing thing = visit.world().required(machine, visit.now());
            visit.world().put(thing.powered(how.apply(visit).apply(powerOf(thing))));
            return thing.id();
        });
    }

    private static void killJobs(Inside inside, Instant now) {
        inside.jobs().replaceAll((token, job) -> job.killed(now));
    }

    private static Power powerOf(Thing machine) {
        Power power = machine.power();
        if (power == null) {
            throw new IllegalArgumentException(machine.ref() + " is no machine");
        }
        return power;
    }

    private static MachineView viewOf(Thing machine, Instant now) {
        Power power = machine.power();
        if (power == null || machine.life().isEnding()) {
            return MachineView.ABSENT;
        }
        MachineView.State state = !power.on()
                ? MachineView.State.STOPPED
                : power.isUp(now) ? MachineView.State.RUNNING : MachineView.State.STARTING;
        boolean reachable = state == MachineView.State.RUNNING;
        return new MachineView(
                state, reachable ? hostOf(machine.ref()) : null, SSH, "root", List.of(hostKeyOf(machine.ref())));
    }

    static String hostOf(ResourceRef machine) {
        return machine.id() + DOMAIN;
    }

    /** The fingerprint of a host key that each machine makes for itself at its first boot. */
    static String hostKeyOf(ResourceRef machine) {
        byte[] digest = RemoteFile.digester().digest(machine.id().getBytes(StandardCharsets.UTF_8));
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    }
}
