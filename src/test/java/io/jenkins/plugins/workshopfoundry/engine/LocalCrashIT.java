package io.jenkins.plugins.workshopfoundry.engine;

import static io.jenkins.plugins.workshopfoundry.testing.BaseImage.docker;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.classroom.Joined;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import io.jenkins.plugins.workshopfoundry.testing.BaseImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that works on real machines is killed with SIGKILL, again and again, on its way through one bake, one
 * classroom and one teardown; another one goes on every time. Every point there is, is tried on the pretend cloud.
 */
class LocalCrashIT {

    /** The cached base stays, and may be made here. */
    private static final String BASE = "workshop-foundry/base";

    @TempDir
    private Path folder;

    private String controller = "";

    @BeforeEach
    void name() {
        controller = "crash-" + ProcessHandle.current().pid();
    }

    @AfterEach
    void leaveNothingEvenWhenItFails() throws Exception {
        try (LocalFoundry last = LocalFoundry.of(controller, folder)) {
            last.takeDown();
        }
    }

    @Test
    void goesOnWhereItWasKilledAndLeavesNothingBehind() throws Exception {
        BaseImage.id();
        Set<String> before = everything();

        dies("bake", "machine", "create.machine.called");
        dies("bake", "provision", "output");
        dies("bake", "image", "create.image.called");
        dies("bake", "boot test", "create.machine.recorded");
        BakedImage image = (BakedImage) goOn();
        assertThat(image.details().bootMillis()).isNotEmpty();
        assertThat(standing()).containsOnly("image", "snapshot");

        dies("provision", "seats", "progress");
        letsLearnersIn((Classroom) goOn());

        dies("teardown", "remove", "remove.machine.called");
        assertThat(((TeardownResult) goOn()).residue()).isEmpty();
        try (LocalFoundry local = LocalFoundry.of(controller, folder)) {
            assertThat(local.takeDown()).isEmpty();
            assertThat(local.foundry().overview().images()).isEmpty();
        }
        assertThat(everything()).isEqualTo(before);
    }

    private void letsLearnersIn(Classroom room) throws Exception {
        try (LocalFoundry local = LocalFoundry.of(controller, folder)) {
            Joined ann = local.foundry().reception().join(room.joinCode(), "Ann", null, "a");
            String link = ann.links().get("web");
            Browser browser = new Browser();
            assertThat(browser.get(link).statusCode()).isEqualTo(303);
            assertThat(browser.get(link.replaceAll("\\?.*", "")).statusCode()).isEqualTo(200);
        }
    }

    /** What the open run comes to when a process that nobody kills goes on with it. */
    private Object goOn() throws Exception {
        try (LocalFoundry local = LocalFoundry.of(controller, folder)) {
            List<RunRecord> open = local.foundry().overview().runs();
            assertThat(open).hasSize(1);
            return local.foundry().resume(open.get(0).id(), local.log());
        }
    }

    private void dies(String act, String stage, String happening) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalCrashChild.class.getName(),
                        folder.toString(),
                        controller,
                        act,
                        stage,
                        happening)
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertThat(told).contains("DIES AT " + happening);
    }

    /** The kinds of what the ledger believes to stand. */
    private List<String> standing() throws Exception {
        try (LocalFoundry local = LocalFoundry.of(controller, folder)) {
            return local.foundry().overview().images().stream()
                    .flatMap(image -> local.foundry().details(image.id()).resources().stream())
                    .filter(resource -> resource.state().standing())
                    .map(resource -> resource.kind().word())
                    .toList();
        }
    }

    /** All that the engine holds, asked with its own client. */
    private static Set<String> everything() throws Exception {
        Set<String> everything = new TreeSet<>();
        docker("container", "ls", "-a", "--format", "container {{.Names}}")
                .lines()
                .forEach(everything::add);
        docker("network", "ls", "--format", "network {{.Name}}").lines().forEach(everything::add);
        docker("volume", "ls", "--format", "volume {{.Name}}").lines().forEach(everything::add);
        docker("image", "ls", "-a", "--no-trunc", "--format", "image {{.Repository}} {{.ID}}")
                .lines()
                .filter(line -> !line.startsWith("image " + BASE))
                .forEach(everything::add);
        return everything;
    }
}
