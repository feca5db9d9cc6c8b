package io.jenkins.plugins.workshopfoundry.remote;

import java.time.Duration;

/**
 * How patient a connection is.
 *
 * @param connect for the TCP connection, and again for the answer to opening a channel
 * @param login from the connection to the end of the login; sshd's own LoginGraceTime is 120 s
 * @param heartbeat between two questions whether the machine is still there; it is gone after three without an answer
 * @param stall how long a machine may take nothing of what is sent to it, for instance while its disk is busy
 * @param patience how long a lost machine is tried again before a call fails
 * @param keyPatience how long a login may be refused while the machine is still putting the key in its place; on clouds
 *     an agent inside the machine does so some time after sshd has started
 */
record SshSettings(
        Duration connect, Duration login, Duration heartbeat, Duration stall, Duration patience, Duration keyPatience) {

    /** Values for machines a continent away. */
    static SshSettings standard() {
        return new SshSettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(5),
                Duration.ofMinutes(2),
                Duration.ofMinutes(2),
                Duration.ofMinutes(2));
    }
}
