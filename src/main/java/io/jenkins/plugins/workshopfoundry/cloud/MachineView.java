package io.jenkins.plugins.workshopfoundry.cloud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a machine is doing.
 *
 * @param state its state
 * @param host the address at which we and learners reach it, or null while it has none
 * @param sshPort the port of its SSH server
 * @param user who logs in
 * @param hostKeys fingerprints ({@code SHA256:…}) of its SSH host keys as the cloud vouches for them; empty where the
 *     cloud does not know
 */
public record MachineView(State state, @Nullable String host, int sshPort, String user, List<String> hostKeys) {

    /** What a machine can be doing. */
    public enum State {
        /** On its way up. */
        STARTING,
        /** Up; its SSH server may take a moment more. */
        RUNNING,
        /** Down, its disks kept. */
        STOPPED,
        /** Not known to the cloud. */
        GONE
    }

    /** A machine that the cloud does not know. */
    public static final MachineView ABSENT = new MachineView(State.GONE, null, 22, "root", List.of());
}
