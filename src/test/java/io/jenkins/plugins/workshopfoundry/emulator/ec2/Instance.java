package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A machine. */
final class Instance extends Thing {

    /** How long one that has ended can still be described. */
    private static final Duration VISIBLE = Duration.ofHours(1);

    private final Launch launch;
    private final String reservation;
    private final RegionState region;
    private List<SecurityGroup> groups;
    private List<Volume> volumes = List.of();
    private PowerState state = PowerState.PENDING;
    private Phase phase;
    private @Nullable String address;
    private @Nullable String reason;
    private boolean terminatesItself;

    Instance(String id, Ask ask, Launch launch, String reservation) {
        super(id, ask);
        this.launch = launch;
        this.reservation = reservation;
        this.region = ask.region();
        this.groups = launch.groups();
        this.terminatesItself = launch.terminatesItself();
        this.phase = Phase.over(ask.now());
    }

    @Override
    String kind() {
        return "instance";
    }

    Launch launch() {
        return launch;
    }

    String reservation() {
        return reservation;
    }

    List<SecurityGroup> groups() {
        return groups;
    }

    void regroup(List<SecurityGroup> others) {
        groups = List.copyOf(others);
    }

    List<Volume> volumes() {
        return volumes;
    }

    void attach(List<Volume> disks) {
        volumes = List.copyOf(disks);
    }

    PowerState state() {
        return state;
    }

    boolean terminatesItself() {
        return terminatesItself;
    }

    void terminateItself(boolean terminates) {
        terminatesItself = terminates;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** Where it can be reached, while it runs. */
    @Nullable
    String address() {
        return state == PowerState.RUNNING || state == PowerState.STOPPING ? address : null;
    }

    void reachableAt(String host) {
        address = host;
    }

    /** Goes over into another state, which lasts for a while, and until the backing's work is done. */
    void go(PowerState next, Account account, Duration least, @Nullable String because, Runnable work) {
        state = next;
        reason = because;
        phase = phase.then(account, least, work);
    }

    /** Whether it still holds its network interface. */
    boolean isUsing(SecurityGroup group) {
        return state != PowerState.TERMINATED && groups.contains(group);
    }

    @Override
    void settle(Instant now) {
        if (state.next() == state || !phase.isOver(now)) {
            if (state == PowerState.TERMINATED && !now.isBefore(phase.until().plus(VISIBLE))) {
                region.instances().remove(this);
            }
            return;
        }
        boolean failed = state == PowerState.PENDING && phase.hasFailed();
        state = failed ? PowerState.TERMINATED : state.next();
        if (failed) {
            reason = "Server.InternalError";
        }
        if (state == PowerState.TERMINATED) {
            end();
        }
    }

    private void end() {
        for (Volume volume : volumes) {
            volume.detach();
            if (volume.disk().goesWithInstance()) {
                region.volumes().remove(volume);
            }
        }
        volumes = List.of();
    }
}
