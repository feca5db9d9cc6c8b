package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Info;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineChecksTest {

    @TempDir
    Path root;

    private final Info info = new Info()
            .withServerVersion("20.10.24+dfsg1")
            .withArchitecture("x86_64")
            .withOperatingSystem("Debian GNU/Linux 12 (bookworm)")
            .withDockerRootDir("/var/lib/docker")
            .withDriverStatuses(List.of(List.of("Backing Filesystem", "extfs")));

    private List<Problem> problems() {
        return new EngineChecks(info, new Host(root), Architecture.AMD64, 1)
                .problems()
                .toList();
    }

    private void assertOnly(String id, Severity severity, String text) {
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo(id);
            assertThat(problem.severity()).isEqualTo(severity);
            assertThat(problem.what()).contains(text);
        });
    }

    @Test
    void anEngineAsMeasuredHasNoProblems() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void anEngineInAVirtualMachineIsRefused() {
        info.withOperatingSystem("Docker Desktop");
        assertOnly("WF903", Severity.ERROR, "Docker Desktop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"19.03.15", "20.9", "1.13", "", "unknown"})
    void anOldOrUnknownEngineIsRefused(String version) {
        info.withServerVersion(version);
        assertOnly("WF904", Severity.ERROR, "'" + version + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.10", "23.0.1", "29.1.0-rc.1", "99999999999.1"})
    void aNewerEngineIsFine(String version) {
        info.withServerVersion(version);
        assertThat(problems()).isEmpty();
    }

    @Test
    void anotherProcessorIsRefused() {
        info.withArchitecture("aarch64");
        assertOnly("WF905", Severity.ERROR, "aarch64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=rootless", "name=userns"})
    void anEngineWithoutRealRootIsRefused(String option) {
        assertThat(new EngineChecks(new Rootless(info, option), new Host(root), Architecture.AMD64, 1).problems())
                .extracting(Problem::id)
                .containsExactly("WF906");
    }

    @ParameterizedTest
    @CsvSource({"0000000000000000, 'MKNOD, NET_ADMIN, SYS_ADMIN, SYS_PTRACE'", "000001ffffdfffff, SYS_ADMIN"})
    void missingCapabilitiesAreNamed(String effective, String missing) throws IOException {
        engineHas(effective);
        assertOnly("WF907", Severity.ERROR, ": " + missing + ".");
    }

    @Test
    void allCapabilitiesAreEnough() throws IOException {
        engineHas("ffffffffffffffff");
        assertThat(problems()).isEmpty();
    }

    @Test
    void moreMachinesThanThereIsRoomForAreWarnedOf() throws IOException {
        Files.createDirectories(root.resolve("var/lib/docker"));
        assertThat(new EngineChecks(info, new Host(root), Architecture.AMD64, 1_000_000).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.id()).isEqualTo("WF908"));
    }

    @Test
    void anEngineOnAnOverlayIsRefused() {
        info.withDriverStatuses(List.of(List.of("Backing Filesystem", "overlayfs")));
        assertOnly("WF909", Severity.ERROR, "overlay");
    }

    private void engineHas(String effective) throws IOException {
        Files.createDirectories(root.resolve("var/run"));
        Files.createDirectories(root.resolve("proc/77"));
        Files.writeString(root.resolve("var/run/docker.pid"), "77\n");
        Files.writeString(root.resolve("proc/77/status"), "Name:\tdockerd\nCapEff:\t" + effective + "\n");
    }

    /** An engine with one security option; the library has no setter for them. */
    private static final class Rootless extends Info {

        private static final long serialVersionUID = 1L;

        private final transient List<String> options;

        Rootless(Info like, String option) {
            options = List.of(option);
            withServerVersion(like.getServerVersion());
            withArchitecture(like.getArchitecture());
            withOperatingSystem(like.getOperatingSystem());
        }

        @Override
        public List<String> getSecurityOptions() {
            return options;
        }
    }
}
