package io.jenkins.plugins.workshopfoundry.cloud.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pretend machine keeps the contract of the scripts in resources/machine. */
class PretendWorkshopTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String HOME = "/opt/workshop-foundry";

    private final PretendStory story = new PretendStory();
    private final ResourceRef machine = story.running("m");
    private final Remote remote = story.remote(machine);

    @Test
    void provisioningLeavesTheListOfImagesThatThePlanNames() {
        String plan = "WF_IMAGE_1\tweb\tnginx:1\tpull\nWF_IMAGE_2\tdb\t-\tbuild\n";
        remote.put(HOME + "/plan/images.list", "0644", plan.getBytes(UTF_8));
        assertThatThrownBy(() -> remote.run("cat " + HOME + "/image/images.tsv", "", LIMIT))
                .isInstanceOf(CloudRefused.class);
        remote.startDetached("t", HOME + "/bin/provision");
        assertThat(remote.run("cat " + HOME + "/image/images.tsv", "", LIMIT).lines())
                .hasSize(2)
                .allMatch(line -> line.matches("(web\tnginx:1|db\t-)\tsha256:[0-9a-f]{64}\t-\t[0-9]+"));
        assertThat(remote.follow("t", 0, line -> {}).ended()).isFalse();
        story.time.pass(Duration.ofMinutes(5));
        assertThat(remote.follow("t", 0, line -> {}).exitCode()).isZero();
    }

    @Test
    void sealingTakesTheTracksAwayAndInTheEndTheLogin() {
        remote.startDetached("p", HOME + "/bin/provision");
        remote.startDetached("s", HOME + "/bin/seal");
        assertThat(story.cloud.console().files(machine))
                .doesNotContainKey("/var/lib/workshop-foundry/runs/p/log")
                .containsKey(Login.AUTHORIZED_KEYS);
        assertThatThrownBy(() -> remote.run("test -e " + HOME + "/image/sealed", "", LIMIT))
                .isInstanceOf(CloudRefused.class);
        remote.run(HOME + "/bin/seal finish --stay", "", LIMIT);
        assertThat(story.cloud.console().files(machine)).containsKey(HOME + "/image/sealed");
        assertThatThrownBy(() -> remote.run("true", "", LIMIT))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("does not accept the key");
    }

    @Test
    void aMachineFromASealedImageHasItsOwnLoginAndKnowsThatItWasSealed() {
        remote.run(HOME + "/bin/seal finish --stay", "", LIMIT);
        story.cloud.machines().stop(machine);
        ResourceRef image = story.available(machine, "i");
        ResourceRef other = story.create(story.cloud.machines().plan(story.spec("n", image, machine.region())))
                .get(2);
        story.time.pass(Timings.usual().boot());
        assertThat(story.remote(other).run("test -e " + HOME + "/image/sealed", "", LIMIT))
                .isEmpty();
    }

    @Test
    void theBootCheckTellsTimes() {
        List<String> lines = new ArrayList<>();
        remote.startDetached("b", HOME + "/bin/boot-check");
        story.time.pass(Duration.ofMinutes(5));
        assertThat(remote.follow("b", 0, lines::add).exitCode()).isZero();
        assertThat(lines).isNotEmpty().allMatch(line -> line.matches("time\t[a-z-]+\t[0-9]+"));
    }

    @Test
    void asManySeatsAsTheMetadataSaysAreReadyAfterAWhile() {
        assertThat(remote.run(HOME + "/bin/seats status", "", LIMIT)).isEqualTo("1\tstarting\t-\n2\tstarting\t-\n");
        story.time.pass(Duration.ofSeconds(30));
        assertThat(remote.run(HOME + "/bin/seats status", "", LIMIT)).isEqualTo("1\tready\t-\n2\tready\t-\n");
    }

    @Test
    void aTestCanHaveItFail() {
        story.script.on("never reached", PretendMachine.Answer.of(""));
        var failing = PretendWorkshop.except(
                LIMIT,
                new PretendScript().on("/bin/boot-check", PretendMachine.Answer.failed(1, "failed\tentry\tdead\n")));
        var answer = failing.answer(new PretendMachine.Request(
                "h",
                java.util.Map.of(),
                Duration.ZERO,
                HOME + "/bin/boot-check",
                "",
                true,
                new PretendMachine.Files(Inside.empty())));
        assertThat(answer.exitCode()).isEqualTo(1);
    }
}
