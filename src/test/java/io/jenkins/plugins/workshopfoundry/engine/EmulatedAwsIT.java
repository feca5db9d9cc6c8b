package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.cloud.docker.DockerCloud;
import io.jenkins.plugins.workshopfoundry.emulator.CloudBacking;
import io.jenkins.plugins.workshopfoundry.emulator.Existing;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Ec2Emulator;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Settings;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Timings;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Bakes on Amazon's API with machines that are real: the adapter, the SDK and the wire are the real ones, and so are SSH,
 * the scripts and the boot test; EC2 is emulated, and behind its instances are machines of this host's Docker. Most of the
 * time goes by with waiting until EC2's word that something is gone can be believed.
 */
class EmulatedAwsIT {

    private static final Region FRANKFURT = new Region("eu-central-1");
    private static final Path WORKSHOPS = Path.of("test-workshops/good");

    @TempDir
    private Path folder;

    private final SilentLog log = new SilentLog();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private DockerCloud docker;
    private CloudBacking backing;
    private Ec2Emulator emulator;
    private OpenFoundry open;

    @BeforeEach
    void begin() {
        Poll poll = new Poll(Clock.systemUTC(), new ThreadSleeper());
        docker = new DockerCloud(null, folder.resolve("local"), poll);
        String controller = "emulated-" + UUID.randomUUID().toString().substring(0, 8);
        backing = new CloudBacking(docker, Region.LOCAL, poll, controller, title -> "debian-12");
        emulator = Ec2Emulator.start(poll.clock(), Settings.of(Timings.none()), backing, workers);
        open = OpenFoundry.open(configuration(controller));
    }

    private Configuration configuration(String controller) {
        AwsConfiguration.AccessKey key =
                new AwsConfiguration.AccessKey(emulator.accessKey(), emulator.secretKey(), null);
        AwsConfiguration aws = new AwsConfiguration(
                new AwsConfiguration.Login.Key(() -> key),
                null,
                null,
                null,
                FRANKFURT.name(),
                List.of(FRANKFURT.name()),
                emulator.endpoint(),
                "127.0.0.1/32");
        return new Configuration(
                folder.resolve("ledger").resolve("ledger.db").toString(),
                LedgerLogin.NONE,
                folder,
                folder.resolve("keys").resolve("key"),
                controller,
                null,
                aws,
                false);
    }

    @AfterEach
    void end() {
        open.close();
        emulator.close();
        workers.shutdown();
        backing.close();
        docker.close();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void bakesAComposeWorkshopThatBoots() {
        BakedImage image = bake("hello-compose");
        assertThat(image.details().dockerImages()).isNotEmpty();
        assertThat(image.details().seating().endpoints()).containsKey("web");
        takeDown(image);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void bakesAMachineWorkshopThatPassesItsOwnChecks() {
        BakedImage image = bake("vxlan-machine");
        assertThat(log.lines()).anyMatch(line -> line.contains("the tunnel is a port of the bridge"));
        takeDown(image);
    }

    private BakedImage bake(String workshop) {
        BakeRequest request = new BakeRequest(Provider.AWS, FRANKFURT, null, false);
        BakedImage image = open.foundry().bake(WORKSHOPS.resolve(workshop), request, log);
        assertThat(image.name()).isEqualTo(workshop);
        assertThat(emulator.inventory()).extracting(Existing::kind).containsExactlyInAnyOrder("image", "snapshot");
        assertThat(emulator.journal().counts()).containsEntry("CreateImage", 1);
        return image;
    }

    private void takeDown(BakedImage image) {
        assertThat(open.foundry().teardown(image.id(), log).residue()).isEmpty();
        assertThat(emulator.inventory()).isEmpty();
    }
}
