package io.jenkins.plugins.workshopfoundry.cloud.docker;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import java.util.List;
import java.util.Map;

/** What a container must be allowed, and given, to boot like a machine. */
record MachineRights(Host host) {

    /**
     * As measured: systemd, sshd and an inner Docker work with these rights, and {@code --privileged} would fail on
     * hosts that lack one themselves. With a cgroup namespace of its own the inner containers' groups end with the
     * machine. The engine's own DNS is out of the inner Docker's reach, hence the host's name servers.
     */
    HostConfig hostConfig(String machine) {
        return HostConfig.newHostConfig()
                .withCapAdd(Capability.SYS_ADMIN, Capability.NET_ADMIN, Capability.SYS_PTRACE)
                .withSecurityOpts(List.of("seccomp=unconfined", "apparmor=unconfined"))
                .withDeviceCgroupRules(List.of("a *:* rwm"))
                .withCgroupnsMode("private")
                .withTmpFs(Map.of("/run", "", "/run/lock", ""))
                .withNetworkMode(Names.network(machine))
                .withBinds(
                        Bind.parse(Names.data(machine) + ":" + Names.DOCKER_DATA + ":nocopy"),
                        Bind.parse(host.nameServers() + ":/etc/resolv.conf:ro"));
    }
}
