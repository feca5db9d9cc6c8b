package io.jenkins.plugins.workshopfoundry.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkshopReaderTest {

    private final WorkshopReader reader = new WorkshopReader();

    @TempDir
    Path root;

    @Test
    void takesDefaultsWhereThereAreNoOptions() throws IOException {
        Path directory = Files.createDirectory(root.resolve("42 My Workshop!"));
        Files.writeString(directory.resolve("docker-compose.yml"), "services: {}\n");

        BuilderOptions options = reader.read(directory).workshop().options();

        assertThat(options.name().value()).isEqualTo("my-workshop");
        assertThat(options.base().value()).isEqualTo(Base.DEBIAN_12);
        assertThat(options.diskGigabytes()).isEqualTo(100);
        assertThat(options.entry().port().value()).isEqualTo(80);
        assertThat(options.seats().endpoints())
                .extracting(BuilderOptions.Endpoint::name)
                .containsExactly("web");
    }

    @Test
    void readsEveryOption() throws IOException {
        write(".image-builder.yml", """
                name: hello
                version: "1.2.0"
                family: greetings
                base: ubuntu-24.04
                architecture: arm64
                machine: {gcp: n1-standard-4}
                disk: 20
                entry: {port: 8080, path: /start, health: /ready}
                seats:
                  max: 12
                  perMachine: 4
                  workspace: desk
                  endpoints: {terminal: 3001, files: 3002}
                env:
                  GREETING: hi
                  COURSE:
                """);

        BuilderOptions options = clean().workshop().options();

        assertThat(options.version().value()).isEqualTo("1.2.0");
        assertThat(options.family().value()).isEqualTo("greetings");
        assertThat(options.base().location()).isEqualTo(Location.of(".image-builder.yml", 4, 7));
        assertThat(options.architecture().value()).isEqualTo(Architecture.ARM64);
        assertThat(options.machine()).containsEntry("gcp", "n1-standard-4");
        assertThat(options.entry().path()).isEqualTo("/start");
        assertThat(options.seats().workspace().value()).isEqualTo("desk");
        assertThat(options.seats().endpoints())
                .extracting(endpoint -> endpoint.port().value())
                .containsExactly(3001, 3002);
        assertThat(options.env()).containsEntry("GREETING", "hi").containsEntry("COURSE", "");
    }

    @Test
    void putsEveryProblemOfTheOptionsAtItsKeyOrValue() throws IOException {
        write(".image-builder.yml", """
                nmae: x
                version: 1.0
                disk: 5
                entry: {prot: 80}
                seats: {endpoints: {Web: 80, files: 70000}}
                architecture: x86
                """);

        assertThat(problems())
                .containsExactly(
                        ".image-builder.yml:1:1 WF171",
                        ".image-builder.yml:2:10 WF172",
                        ".image-builder.yml:3:7 WF172",
                        ".image-builder.yml:4:9 WF171",
                        ".image-builder.yml:5:21 WF172",
                        ".image-builder.yml:5:37 WF172",
                        ".image-builder.yml:6:15 WF172");
        assertThat(reader.read(root).problems().get(0).remedy()).isEqualTo("Did you mean name?");
        assertThat(reader.read(root).problems().get(2).what()).isEqualTo("disk cannot be 5.");
        assertThat(reader.read(root).problems().get(2).remedy()).contains("10 to 2000");
        assertThat(reader.read(root).problems().get(3).remedy()).isEqualTo("Did you mean port?");
    }

    @Test
    void refusesOptionsThatAreNoMapping() throws IOException {
        write(".image-builder.yml", "- a\n");

        assertThat(problems()).containsExactly(".image-builder.yml:1:1 WF172");
    }

    @Test
    void readsAMachine() throws IOException {
        write("machine.yaml", """
                base: ubuntu-22.04
                architecture: arm64
                update: false
                packages: [nftables, bridge-utils]
                files:
                  - {source: scripts/vxlan-setup.sh, target: /usr/local/sbin/vxlan-setup.sh, mode: "0755"}
                units:
                  - source: units/vxlan.service
                sysctl:
                  net.ipv4.ip_forward: 1
                scripts: [scripts/prepare.sh]
                checks:
                  - {name: bridge is up, run: ip link show br0, within: 60}
                """);

        MachineWorkshop workshop = (MachineWorkshop) clean().workshop();
        MachineDefinition machine = workshop.machine();

        assertThat(machine.base().value()).isEqualTo(Base.UBUNTU_22_04);
        assertThat(workshop.options().base().value()).isEqualTo(Base.UBUNTU_22_04);
        assertThat(machine.update()).isFalse();
        assertThat(machine.packages()).extracting(Located::value).containsExactly("nftables", "bridge-utils");
        assertThat(machine.files().get(0).mode()).isEqualTo("0755");
        assertThat(machine.files().get(0).owner()).isEqualTo("root:root");
        assertThat(machine.units().get(0).name()).isEqualTo("vxlan.service");
        assertThat(machine.units().get(0).enable()).isTrue();
        assertThat(machine.sysctl().get("net.ipv4.ip_forward").value()).isEqualTo("1");
        assertThat(machine.checks().get(0).within()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void refusesAMachineThatCouldInjectOrLeaveTheWorkshop() throws IOException {
        write("machine.yaml", """
                packages: ["vim; reboot"]
                files: [{source: ../../etc/passwd, target: etc/x, mode: 644}]
                units: [{source: a.conf}]
                sysctl: {"a b": "1\\n2"}
                scripts: [/bin/sh]
                checks: [{name: x}]
                """);

        assertThat(problems())
                .containsExactly(
                        "machine.yaml:1:12 WF172",
                        "machine.yaml:2:18 WF172",
                        "machine.yaml:2:44 WF172",
                        "machine.yaml:2:57 WF172",
                        "machine.yaml:3:18 WF172",
                        "machine.yaml:4:10 WF172",
                        "machine.yaml:4:17 WF172",
                        "machine.yaml:5:11 WF172",
                        "machine.yaml:6:10 WF173");
    }

    @Test
    void refusesTwoFilesThatNameDifferentBases() throws IOException {
        write(".image-builder.yml", "base: debian-12\narchitecture: amd64\n");
        write("machine.yaml", "base: ubuntu-24.04\narchitecture: arm64\n");

        assertThat(problems()).containsExactly("machine.yaml:1:7 WF174", "machine.yaml:2:15 WF174");
    }

    @Test
    void answersForAnEmptyDirectoryAndForNone() {
        Reading reading = reader.read(root);

        assertThat(((ComposeWorkshop) reading.workshop()).compose().readable()).isFalse();
        assertThatThrownBy(() -> reader.read(root.resolve("none"))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void listsFilesWithoutGitAndWithoutFollowingLinks() throws IOException {
        write("docker-compose.yml", "services: {}\n");
        write("app/run.sh", "x");
        write(".git/config", "x");
        root.resolve("app/run.sh").toFile().setExecutable(true);
        Files.createSymbolicLink(root.resolve("loop"), Path.of("."));

        List<WorkshopFile> files = reader.read(root).workshop().files();

        assertThat(files)
                .extracting(WorkshopFile::path)
                .containsExactly("app", "app/run.sh", "docker-compose.yml", "loop");
        assertThat(files.get(1).executable()).isTrue();
        assertThat(files.get(3)).isEqualTo(new WorkshopFile("loop", WorkshopFile.Type.LINK, 0, false, "."));
    }

    @Test
    void stopsListingAtTheLimit() throws IOException {
        for (int i = 0; i < 5; i++) {
            write("f" + i, "");
        }
        List<String> ids = new java.util.ArrayList<>();

        assertThat(new Listing(3).of(root, problem -> ids.add(problem.id()))).hasSize(3);
        assertThat(ids).containsExactly("WF153");
    }

    @Test
    void takesTheComposeFileThatTheComposeOfTheBaseTakes() throws IOException {
        write("docker-compose.yml", "services: {a: {image: x}}\n");
        write("compose.yaml", "services: {b: {image: x}}\n");
        assertThat(((ComposeWorkshop) clean().workshop()).compose().file()).isEqualTo("docker-compose.yml");

        write(".image-builder.yml", "base: ubuntu-24.04\n");
        assertThat(((ComposeWorkshop) clean().workshop()).compose().file()).isEqualTo("compose.yaml");
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), content);
    }

    private Reading clean() {
        Reading reading = reader.read(root);
        assertThat(reading.problems()).isEmpty();
        return reading;
    }

    private List<String> problems() {
        return reader.read(root).problems().stream()
                .map(problem -> problem.location() + " " + problem.id())
                .toList();
    }
}
