package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.remote.Remotes;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Getting into a pretend machine.
 *
 * @param address where
 * @param key with what
 */
record Login(Remotes.Address address, Remotes.KeyPairText key) {

    /** The keys that may log in: written at a machine's first boot, taken away when an image is sealed. */
    static final String AUTHORIZED_KEYS = "/root/.ssh/authorized_keys";

    /** The machine, which answers and lets us in. */
    Thing enter(World world, Instant now) {
        Thing machine = world.all()
                .filter(thing -> thing.kind() == ResourceKind.MACHINE
                        && MemoryMachines.hostOf(thing.ref()).equals(address.host())
                        && isUp(thing.power(), now)
                        && thing.stands(now))
                .findFirst()
                .orElseThrow(() -> new CloudUnavailable(
                        "Nobody answers at " + address.host() + ".", "Try again when the machine is up."));
        String pinned = address.pinned();
        if (pinned != null && !pinned.equals(MemoryMachines.hostKeyOf(machine.ref()))) {
            throw new CloudRefused(
                    "The host key of " + address.host() + " is not the pinned one.",
                    "Somebody may be in between: remove the machine and start again.");
        }
        if (!accepts(world.insideOf(machine.ref()).orElseGet(Inside::empty))) {
            throw new CloudRefused(
                    "The machine at " + address.host() + " does not accept the key.",
                    "Use the key that the machine was started with.");
        }
        return machine;
    }

    private boolean accepts(Inside inside) {
        RemoteFile keys = inside.files().get(AUTHORIZED_KEYS);
        return keys != null && key.publicLine().equals(keys.content());
    }

    private static boolean isUp(@Nullable Power power, Instant now) {
        return power != null && power.isUp(now);
    }
}
