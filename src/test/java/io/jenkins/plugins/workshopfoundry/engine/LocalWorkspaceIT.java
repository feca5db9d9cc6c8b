package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.classroom.Joined;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seats that are one container each: what a learner reaches, and what a seat does not. */
class LocalWorkspaceIT {

    private static final String ADDRESS = "docker inspect -f '{{.NetworkSettings.IPAddress}}' ";

    @TempDir
    private static Path folder;

    private static LocalFoundry local;
    private static Joined ann;

    @BeforeAll
    static void openAClassroom() throws Exception {
        local = new LocalFoundry(folder, "workspace");
        Classroom room = local.provision(local.bake("workspace"), 2);
        ann = local.foundry().reception().join(room.joinCode(), "Ann", null, "a");
    }

    @AfterAll
    static void takesEverythingDownAndLeavesNothing() throws Exception {
        try (LocalFoundry last = local) {
            assertThat(last.takeDown()).isEmpty();
            assertThat(last.left()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal", "files"})
    void opensEachEndpointWithTheSecretOnly(String endpoint) throws Exception {
        String link = ann.links().get(endpoint);
        String address = link.replaceAll("\\?.*", "");
        Browser browser = new Browser();
        assertThat(browser.get(address).statusCode()).isEqualTo(401);
        assertThat(browser.get(link).statusCode()).isEqualTo(303);
        assertThat(browser.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsASeatFromTheOtherSeat() throws Exception {
        String own = local.onMachine(ADDRESS + "seat-1");
        String other = local.onMachine(ADDRESS + "seat-2");
        assertThat(reaches(own, 3001)).isTrue();
        assertThat(opens("", other, 3001)).as("the other seat listens").isTrue();
        assertThat(reaches(other, 3001)).isFalse();
        assertThat(reaches(other, 3002)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 80})
    void keepsASeatFromItsMachine(int port) throws Exception {
        String machine = local.onMachine("docker inspect -f '{{.NetworkSettings.Gateway}}' seat-1");
        assertThat(opens("", machine, port)).as("the machine listens").isTrue();
        assertThat(reaches(machine, port)).isFalse();
        String outer = local.onMachine("hostname -I | cut -d' ' -f1");
        assertThat(opens("", outer, port)).as("the machine listens").isTrue();
        assertThat(reaches(outer, port)).isFalse();
    }

    @Test
    void keepsASeatFromTheCloudsMetadata() throws Exception {
        assertThat(reaches("169.254.169.254", 80)).isFalse();
        assertThat(local.onMachine("iptables -S WORKSHOP-FORWARD")).contains("-d 169.254.0.0/16", "REJECT");
    }

    @Test
    void givesASeatNoWayToDocker() throws Exception {
        assertThat(has("/bin/sh")).isTrue();
        assertThat(has("/var/run/docker.sock")).isFalse();
        assertThat(has("/run/docker.sock")).isFalse();
    }

    private static boolean has(String path) throws Exception {
        return says("docker exec seat-1 test -e " + path);
    }

    /** Whether the first seat can open a connection: tried in its network by the machine's shell, which has the means. */
    private static boolean reaches(String host, int port) throws Exception {
        return opens("nsenter -n -t $(docker inspect -f '{{.State.Pid}}' seat-1) ", host, port);
    }

    private static boolean opens(String where, String host, int port) throws Exception {
        return says(where + "timeout 3 bash -c '</dev/tcp/" + host + "/" + port + "'");
    }

    private static boolean says(String command) throws Exception {
        return local.onMachine("if " + command + " 2>/dev/null; then echo yes; else echo no; fi")
                .equals("yes");
    }
}
