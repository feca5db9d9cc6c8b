package io.jenkins.plugins.workshopfoundry.cloud;

import java.util.List;

/**
 * Who may reach what at a machine's perimeter.
 *
 * @param openPorts TCP ports that anybody may reach, without SSH
 * @param sshFrom the network that may reach port 22, in CIDR form; the local cloud reaches its machines from the host
 *     and ignores it
 * @param wayOut whether the machine may open connections of its own; false for boot tests
 */
public record Access(List<Integer> openPorts, String sshFrom, boolean wayOut) {

    /** Copies the list. */
    public Access {
        openPorts = List.copyOf(openPorts);
    }
}
