package io.jenkins.plugins.workshopfoundry.machine;

import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.remote.Remotes;
import io.jenkins.plugins.workshopfoundry.remote.Remotes.KeyPairText;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Custody;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import io.jenkins.plugins.workshopfoundry.run.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Makes and reaches the machines of one run. */
public final class Machinist {

    /** From the request to a login: a large cloud machine on a bad day. */
    private static final Duration BOOT = Duration.ofMinutes(10);

    private final RunContext run;
    private final Custody custody;
    private final Remotes remotes;
    private final MachineKeys keys;

    /** A machinist for one run, in the cloud of its custody. */
    public Machinist(RunContext run, Custody custody, Remotes remotes, Vault vault) {
        this.run = run;
        this.custody = custody;
        this.remotes = remotes;
        this.keys = new MachineKeys(remotes, vault);
    }

    /** The key pair of an owner (a run or a classroom): the one that was made before, or a fresh one. */
    public KeyPairText key(String owner) {
        return keys.of(owner);
    }

    /** Makes a machine and everything that comes with it. */
    public ResourceRecord make(MachineSpec spec) {
        return custody.createAll(custody.cloud().machines().plan(spec));
    }

    /**
     * Waits until the machine can be logged into; its host key is pinned at first contact, and compared with what the
     * cloud vouches for where it does.
     */
    public Remote reach(ResourceRecord machine, KeyPairText key) {
        return reach(machine, key, BOOT);
    }

    /** The same, for at most so long. */
    public Remote reach(ResourceRecord machine, KeyPairText key, Duration total) {
        MachineView view = await(machine);
        ResourceRecord now = run.ledger().resources().find(machine.id()).orElse(machine);
        Remote remote = remotes.to(new Remotes.Address(host(view), view.sshPort(), view.user(), now.hostKey()), key);
        String hostKey = remote.await(total, run::heartbeat);
        if (!view.hostKeys().isEmpty() && !view.hostKeys().contains(hostKey)) {
            throw new CloudRefused(
                    "Machine " + machine.name() + " answers with a host key that its cloud does not vouch for.",
                    "Somebody may stand in between: do not go on from this network.");
        }
        run.ledger().resources().pin(run.hold(), machine.id(), hostKey);
        custody.adopt(now);
        return remote;
    }

    /**
     * Waits until the machine runs and has an address.
     *
     * @throws CloudRefused if it is gone or switched off: its time was over, or somebody took it away
     */
    public MachineView await(ResourceRecord machine) {
        ResourceRef ref = machine.ref().orElseThrow();
        Instant certain = custody.certain(machine.updated());
        return run.poll().until("Machine " + machine.name(), custody.cloud().pace(BOOT), () -> {
            MachineView view =
                    custody.patiently(() -> custody.cloud().machines().describe(ref));
            boolean down = view.state() == MachineView.State.GONE || view.state() == MachineView.State.STOPPED;
            if (down && run.poll().clock().instant().isAfter(certain)) {
                throw new CloudRefused(
                        "Machine " + machine.name() + " is "
                                + view.state().name().toLowerCase(Locale.ROOT)
                                + ": its time was over, or somebody took it away.",
                        "Start again; what is left of this run is removed.");
            }
            return view.state() == MachineView.State.RUNNING && view.host() != null
                    ? Optional.of(view)
                    : Optional.empty();
        });
    }

    private static String host(MachineView view) {
        String host = view.host();
        if (host == null) {
            throw new IllegalStateException("A machine that was waited for has no address.");
        }
        return host;
    }
}
