package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.problem.Location;

/**
 * A published port or range of ports.
 *
 * @param location where it stands
 * @param hostIp the host address it is bound to, or empty for all
 * @param hostFrom first host port, or 0 where the engine picks one
 * @param hostTo last host port; the same as the first for one port
 * @param containerFrom first container port
 * @param containerTo last container port
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 */
public record ComposePort(
        Location location,
        String hostIp,
        int hostFrom,
        int hostTo,
        int containerFrom,
        int containerTo,
        String protocol) {

    /** Whether it publishes this host port over TCP. */
    public boolean publishesTcp(int port) {
        return protocol.equals("tcp") && hostFrom != 0 && hostFrom <= port && port <= hostTo;
    }
}
