package io.jenkins.plugins.workshopfoundry.cloud.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.remote.Remotes;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** The pretend SSH. */
class MemoryRemotesTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final PretendStory story = new PretendStory();

    @Test
    void awaitsTheMachineAndAnswersWithTheKeyThatTheCloudVouchesFor() {
        ResourceRef machine = story.machine("m");
        String hostKey = story.remote(machine).await(Duration.ofMinutes(5));
        MachineView view = story.cloud.machines().describe(machine);
        assertThat(view.state()).isEqualTo(MachineView.State.RUNNING);
        assertThat(view.hostKeys()).containsExactly(hostKey);
        assertThat(story.time.slept()).isGreaterThanOrEqualTo(Timings.usual().boot());
    }

    @Test
    void givesUpOnAMachineThatDoesNotComeUp() {
        Remote remote = story.remote(story.stopped("m"));
        assertThatThrownBy(() -> remote.await(LIMIT)).isInstanceOf(CloudUnavailable.class);
    }

    @Test
    void theAddressOfAnotherMachineHasAnotherHostKey() {
        ResourceRef other = story.running("n");
        String pinned = story.remote(story.running("m")).await(LIMIT);
        var address = new Remotes.Address(MemoryMachines.hostOf(other), 22, "root", pinned);
        assertThatThrownBy(() -> story.remotes.to(address, story.key).await(LIMIT))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("not the pinned one");
    }

    @Test
    void anotherKeyIsRefused() {
        var address = new Remotes.Address(MemoryMachines.hostOf(story.running("m")), 22, "root", null);
        Remote stranger = story.remotes.to(address, story.remotes.newKey());
        assertThatThrownBy(() -> stranger.await(LIMIT))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("does not accept the key");
    }

    @Test
    void keysComeFromTheSeedAndAreNeverTheSameTwice() {
        var again = new MemoryRemotes(story.store, Faults.none(), story.poll, PretendMachine.willing(), new Random(1));
        Remotes.KeyPairText first = again.newKey();
        assertThat(first).isEqualTo(story.key);
        assertThat(again.newKey()).isNotEqualTo(first);
        assertThat(first.publicLine()).matches("ssh-ed25519 \\S+ workshop-foundry");
        assertThat(first.privatePem()).startsWith("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void aCommandAnswersWithItsOutputAndTakesItsTime() {
        story.script.on("uptime", PretendMachine.Answer.of("up").taking(Duration.ofSeconds(7)));
        Remote remote = story.remote(story.running("m"));
        assertThat(remote.run("uptime", "", LIMIT)).isEqualTo("up");
        assertThat(story.time.slept()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aCommandThatFailsIsRefusedWithItsLastWords() {
        story.script.on("^false", PretendMachine.Answer.failed(3, "no such thing\n"));
        Remote remote = story.remote(story.running("m"));
        assertThatThrownBy(() -> remote.run("false", "", LIMIT))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("exit code 3: no such thing");
    }

    @Test
    void aCommandThatTakesTooLongIsUnavailable() {
        story.script.on("sleep", PretendMachine.Answer.of("").taking(Duration.ofHours(1)));
        Remote remote = story.remote(story.running("m"));
        assertThatThrownBy(() -> remote.run("sleep 3600", "", LIMIT)).isInstanceOf(CloudUnavailable.class);
        assertThat(story.time.slept()).isEqualTo(LIMIT);
    }

    @Test
    void aCommandCanReadItsInputAndChangeFiles() {
        story.script.on("tee", request -> {
            request.files().write("/etc/motd", request.input());
            return PretendMachine.Answer.of("");
        });
        ResourceRef machine = story.running("m");
        story.remote(machine).run("tee /etc/motd", "welcome", LIMIT);
        assertThat(story.cloud.console().files(machine)).containsEntry("/etc/motd", "welcome");
    }

    @Test
    void anUploadIsUnpacked() throws IOException {
        ResourceRef machine = story.running("m");
        List<Long> sent = new ArrayList<>();
        byte[] tar = tar("./bin/start", "#!/bin/sh");
        story.remote(machine).upload(content(tar), "/content", sent::add);
        assertThat(sent).containsExactly((long) tar.length);
        assertThat(story.cloud.console().files(machine)).containsEntry("/content/bin/start", "#!/bin/sh");
    }

    @Test
    void ofLargeUploadsOnlySizeAndDigestAreKept() {
        ResourceRef machine = story.running("m");
        story.remote(machine).upload(content(new byte[Received.UNPACKED + 1]), "/large", sent -> {});
        var files = story.cloud.console().files(machine);
        assertThat(files.keySet()).anyMatch(path -> path.matches("/large/[0-9a-f]{64}\\.tar"));
        assertThat(files.values()).allMatch(text -> text.length() < 100);
    }

    @Test
    void ofLargeFilesOnlySizeAndDigestAreKept() {
        ResourceRef machine = story.running("m");
        story.remote(machine).put("/large", "0644", new byte[RemoteFile.KEPT + 1]);
        assertThat(story.cloud.console().files(machine)).containsEntry("/large", "");
    }

    @Test
    void aMachineFindsItsMetadataAndNotThatOfTheMachineBeforeIt() {
        ResourceRef machine = story.running("m");
        assertThat(story.cloud.console().files(machine)).containsEntry("/etc/workshop-foundry/instance/SEATS", "2");
        story.remote(machine).put("/etc/workshop-foundry/instance/OLD", "0644", new byte[] {65});
        story.cloud.machines().stop(machine);
        ResourceRef image = story.available(machine, "i");
        ResourceRef other = story.create(story.cloud.machines().plan(story.spec("n", image, machine.region())))
                .get(2);
        assertThat(story.cloud.console().files(other))
                .containsKey("/etc/workshop-foundry/instance/SEATS")
                .doesNotContainKey("/etc/workshop-foundry/instance/OLD");
    }

    @Test
    void anArchiveThatCannotBeReadIsTheCallersFault() {
        Remote.Upload broken = new Remote.Upload() {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                throw new IOException("disk error");
            }

            @Override
            public long size() {
                return 1;
            }
        };
        Remote remote = story.remote(story.running("m"));
        assertThatThrownBy(() -> remote.upload(broken, "/x", sent -> {}))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("disk error");
    }

    @Test
    void anImageCarriesTheFilesAndAMachineFromItHasThem() {
        ResourceRef machine = story.running("m");
        story.remote(machine).put("/etc/motd", "0644", "welcome".getBytes(UTF_8));
        story.cloud.machines().stop(machine);
        ResourceRef image = story.available(machine, "i");
        ResourceRef other = story.create(story.cloud.machines().plan(story.spec("n", image, machine.region())))
                .get(2);
        assertThat(story.cloud.console().files(other)).containsEntry("/etc/motd", "welcome");
        story.time.pass(Timings.usual().boot());
        story.remote(other).put("/etc/motd", "0644", "changed".getBytes(UTF_8));
        assertThat(story.cloud.console().files(image)).containsEntry("/etc/motd", "welcome");
    }

    @Test
    void aConnectionThatIsLostAfterACommandHasDoneItsWork() {
        story.faults.on("remote.put", 1, Fault.of(Fault.Kind.LOSE_ANSWER));
        ResourceRef machine = story.running("m");
        assertThatThrownBy(() -> story.remote(machine).put("/a", "0644", new byte[] {65}))
                .isInstanceOf(CloudUnavailable.class);
        assertThat(story.cloud.console().files(machine)).containsEntry("/a", "A");
        assertThat(story.remotes.calls().of("remote.put")).isEqualTo(1);
    }

    private static Remote.Upload content(byte[] bytes) {
        return new Remote.Upload() {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }

    private static byte[] tar(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(text.length());
            out.putArchiveEntry(entry);
            out.write(text.getBytes(UTF_8));
            out.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
