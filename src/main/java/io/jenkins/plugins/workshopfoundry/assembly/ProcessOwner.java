package io.jenkins.plugins.workshopfoundry.assembly;

import java.time.Instant;
import java.util.Optional;

/**
 * The name of a process that owns runs: host, process id and start time. It tells whether an owner on this host is
 * certainly dead, so that nobody has to wait for its lease.
 */
final class ProcessOwner {

    private static final String BETWEEN = "/";

    private final String host;

    ProcessOwner(String host) {
        this.host = host.replace(BETWEEN, "-");
    }

    /** This process, and within it this opening of the ledger. */
    String name(String distinction) {
        ProcessHandle self = ProcessHandle.current();
        return String.join(BETWEEN, host, Long.toString(self.pid()), started(self), distinction);
    }

    /** Whether the owner was a process of this host that is no more. Owners elsewhere are never certainly dead. */
    boolean isGone(String owner) {
        String[] parts = owner.split(BETWEEN, -1);
        if (parts.length != 4 || !parts[0].equals(host) || !parts[1].matches("[0-9]{1,18}")) {
            return false;
        }
        Optional<ProcessHandle> process =
                ProcessHandle.of(Long.parseLong(parts[1])).filter(ProcessHandle::isAlive);
        return process.map(handle -> !started(handle).equals(parts[2])).orElse(true);
    }

    private static String started(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .map(String::valueOf)
                .orElse("0");
    }
}
