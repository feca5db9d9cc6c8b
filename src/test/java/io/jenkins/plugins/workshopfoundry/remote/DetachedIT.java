package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.remote.Remote.Progress;
import io.jenkins.plugins.workshopfoundry.remote.Remotes.Address;
import io.jenkins.plugins.workshopfoundry.remote.Remotes.KeyPairText;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Detached commands under a real systemd: a machine in a container. */
class DetachedIT {

    private static final Duration SHORT = Duration.ofSeconds(60);
    private static final SshRemotes REMOTES = new SshRemotes(Clock.systemUTC(), new ThreadSleeper());
    private static final KeyPairText KEY = REMOTES.newKey();

    @TempDir
    static Path folder;

    private static InetSocketAddress machine;
    private static Remote remote;

    private final List<String> lines = new ArrayList<>();

    @BeforeAll
    static void boot() throws Exception {
        machine = SystemdMachine.boot(KEY, folder);
        remote = connect();
        remote.await(SHORT);
    }

    @AfterAll
    static void remove() throws Exception {
        REMOTES.close();
        SystemdMachine.remove();
    }

    @Test
    void theLogAndTheExitCodeAreThereAfterTheConnectionIsGone() {
        remote.startDetached("first", "for i in 1 2 3; do echo line $i; sleep 0.3; done; echo fehler ä >&2; exit 7");

        Progress end = toTheEnd(connect(), "first", 0);

        assertThat(lines).containsExactly("line 1", "line 2", "line 3", "fehler ä");
        assertThat(end).isEqualTo(new Progress(31, 7));
    }

    @Test
    void startingAgainUnderTheSameTokenRunsNothing() throws Exception {
        for (int i = 0; i < 3; i++) {
            remote.startDetached("once", "echo x >>/tmp/once; sleep 1");
        }
        toTheEnd(remote, "once", 0);
        remote.startDetached("once", "echo x >>/tmp/once");

        assertThat(SystemdMachine.exec("cat /tmp/once")).isEqualTo("x\n");
    }

    @Test
    void aFailedCommandIsNotStartedAgainEither() throws Exception {
        remote.startDetached("fails", "echo x >>/tmp/fails; exit 1");
        assertThat(toTheEnd(remote, "fails", 0).exitCode()).isEqualTo(1);
        remote.startDetached("fails", "echo x >>/tmp/fails; exit 1");

        assertThat(SystemdMachine.exec("cat /tmp/fails")).isEqualTo("x\n");
    }

    @Test
    void aUnitThatIsKilledEndsWith255() throws Exception {
        remote.startDetached("killed", "echo before; sleep 1000");
        while (remote.follow("killed", 0, line -> {}).offset() == 0) {
            Thread.sleep(50);
        }
        SystemdMachine.exec("systemctl kill --signal=KILL workshop-foundry-run-killed.service");

        assertThat(toTheEnd(remote, "killed", 0)).isEqualTo(new Progress(7, 255));
        assertThat(lines).containsExactly("before");
    }

    @Test
    void aUnitThatSomebodyStopsEndsWith255ThoughSystemdForgetsIt() throws Exception {
        remote.startDetached("stopped", "sleep 1000");
        SystemdMachine.exec("systemctl stop workshop-foundry-run-stopped.service");

        assertThat(toTheEnd(remote, "stopped", 0).exitCode()).isEqualTo(255);
        remote.startDetached("stopped", "sleep 1000");
        assertThat(toTheEnd(remote, "stopped", 0).exitCode()).isEqualTo(255);
    }

    @Test
    void aCommandThatARebootEndedCountsAs255() throws Exception {
        remote.startDetached("rebooted", "sleep 1000");
        SystemdMachine.restart();
        machine = SystemdMachine.where();
        remote = connect();
        remote.await(SHORT);

        assertThat(toTheEnd(remote, "rebooted", 0).exitCode()).isEqualTo(255);
    }

    @Test
    void aTokenThatWasNeverStartedIsRefused() {
        remote.startDetached("known", "true");

        assertThatThrownBy(() -> remote.follow("unknown", 0, lines::add))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("'unknown'");
    }

    @Test
    void followGoesOnFromAnyOffsetThatItReturned() {
        remote.startDetached("long", "seq 1 200000");
        toTheEnd(remote, "long", 0);

        assertThat(lines).hasSize(200_000).startsWith("1", "2").endsWith("199999", "200000");
    }

    @Test
    void aLineOfFiftyMegabytesComesInPartsOfBoundedSize() {
        remote.startDetached("wide", "head -c 50000000 /dev/zero | tr '\\0' x; printf '\\nend'");
        toTheEnd(remote, "wide", 0);

        assertThat(lines).last().isEqualTo("end");
        assertThat(lines.stream().mapToInt(String::length).max()).hasValue(LogLines.LONGEST);
        assertThat(lines.stream().mapToLong(String::length).sum()).isEqualTo(50_000_003);
    }

    @Test
    void cuttingTheConnectionAgainAndAgainLosesAndRepeatsNothing() throws Exception {
        remote.startDetached("cut", "for i in $(seq 1 60); do seq -f \"$i.%g\" 1 2000; sleep 0.05; done");
        try (CuttingProxy proxy = new CuttingProxy(machine)) {
            Remote through = REMOTES.to(OpenSshServer.address(proxy.port(), null), KEY);
            Progress progress = new Progress(0, -1);
            while (!progress.ended()) {
                proxy.cutAfter(5_000);
                progress = through.follow("cut", progress.offset(), lines::add);
            }

            assertThat(proxy.connections.get()).isGreaterThan(2);
        }
        assertThat(lines).hasSize(120_000).doesNotHaveDuplicates().last().isEqualTo("60.2000");
    }

    private Progress toTheEnd(Remote remote, String token, long offset) {
        Progress progress = new Progress(offset, -1);
        while (!progress.ended()) {
            progress = remote.follow(token, progress.offset(), lines::add);
        }
        return progress;
    }

    private static Remote connect() {
        return REMOTES.to(new Address(machine.getHostString(), machine.getPort(), "root", null), KEY);
    }
}
