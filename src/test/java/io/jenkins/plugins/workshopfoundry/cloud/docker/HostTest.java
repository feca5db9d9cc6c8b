package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTest {

    @TempDir
    Path root;

    @Test
    void theReleaseIsCalledAsBasesAre() throws IOException {
        file("etc/os-release", "PRETTY_NAME=\"x\"\nID=ubuntu\nVERSION_ID=\"24.04\"\n");
        assertThat(new Host(root).release()).contains("ubuntu-24.04");
    }

    @Test
    void aHostThatDoesNotSayItsReleaseHasNone() throws IOException {
        assertThat(new Host(root).release()).isEmpty();
        file("etc/os-release", "ID=arch\n");
        assertThat(new Host(root).release()).isEmpty();
    }

    @Test
    void nameServersBehindALocalStubAreAskedThemselves() throws IOException {
        assertThat(new Host(root).nameServers()).isEqualTo("/etc/resolv.conf");
        file("run/systemd/resolve/resolv.conf", "nameserver 192.0.2.53\n");
        assertThat(new Host(root).nameServers()).isEqualTo("/run/systemd/resolve/resolv.conf");
    }

    @Test
    void whatCannotBeSeenIsNotGuessed() throws IOException {
        assertThat(new Host(root).engineCapabilities()).isEmpty();
        assertThat(new Host(root).free("/var/lib/docker")).isEmpty();
        Files.createDirectories(root.resolve("var/lib/docker"));
        assertThat(new Host(root).free("/var/lib/docker"))
                .hasValueSatisfying(free -> assertThat(free).isPositive());
    }

    private void file(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }
}
