package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import static io.jenkins.plugins.workshopfoundry.emulator.ec2.Ec2Fixture.debian;
import static io.jenkins.plugins.workshopfoundry.emulator.ec2.Ec2Fixture.look;
import static io.jenkins.plugins.workshopfoundry.emulator.ec2.Ec2Fixture.run;
import static io.jenkins.plugins.workshopfoundry.emulator.ec2.Ec2Fixture.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.assembly.Rehearsal;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Console;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.HeapStore;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemoryCloud;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemoryRemotes;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemorySettings;
import io.jenkins.plugins.workshopfoundry.emulator.CloudBacking;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.remote.Remotes;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataTagsState;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** Instances behind which there are machines of another cloud of ours. */
class BackedInstancesTest {

    private static final String METADATA = "/etc/workshop-foundry/instance/";

    private final VirtualTime time = new VirtualTime();
    private final HeapStore store = new HeapStore();
    private final Poll poll = new Poll(time, time);
    private final MemoryCloud behind = new MemoryCloud(
            store,
            Faults.none(),
            poll,
            MemorySettings.local(io.jenkins.plugins.workshopfoundry.cloud.memory.Timings.none()));
    private final MemoryRemotes remotes = new MemoryRemotes(
            store, Faults.none(), poll, Rehearsal.machine(Duration.ofSeconds(1)), new SplittableRandom(1));
    private final Remotes.KeyPairText key = remotes.newKey();
    private final CloudBacking backing = new CloudBacking(behind, Region.LOCAL, poll, "behind", title -> "debian-12");
    private final Ec2Emulator emulator = Ec2Emulator.start(time, Settings.usual(), backing, Runnable::run);
    private final Ec2Client client = Ec2Fixture.client(emulator, "eu-central-1");

    @AfterEach
    void close() {
        client.close();
        emulator.close();
    }

    private void wait(int seconds) {
        time.pass(Duration.ofSeconds(seconds));
    }

    private String launched(String image) {
        if (client.describeKeyPairs().keyPairs().isEmpty()) {
            client.importKeyPair(
                    request -> request.keyName("mine").publicKeyMaterial(SdkBytes.fromUtf8String(key.publicLine())));
        }
        String id = run(
                        client,
                        request -> request.imageId(image)
                                .keyName("mine")
                                .metadataOptions(
                                        options -> options.instanceMetadataTags(InstanceMetadataTagsState.ENABLED))
                                .tagSpecifications(tagged(ResourceType.INSTANCE, "DOMAIN", "example.org")))
                .instanceId();
        wait(60);
        return id;
    }

    private Remote remote(String instance) {
        String host = look(client, instance).publicIpAddress();
        return remotes.to(new Remotes.Address(host, 22, "root", null), key);
    }

    @Test
    void theMachineBehindAnswersUnderTheInstancesAddressWithItsMetadata() {
        String instance = launched(debian(client));
        String hostKey = remote(instance).await(Duration.ofMinutes(1));
        assertThat(new Console(store, time).observables()).contains("DOMAIN", "example.org");
        byte[] console = Base64.getDecoder()
                .decode(client.getConsoleOutput(request -> request.instanceId(instance))
                        .output());
        assertThat(new String(console, StandardCharsets.UTF_8))
                .contains("BEGIN SSH HOST KEY FINGERPRINTS")
                .contains(hostKey);
    }

    @Test
    void anImageKeepsWhatWasOnTheDisk() {
        String first = launched(debian(client));
        remote(first).await(Duration.ofMinutes(1));
        remote(first).put("/opt/kept", "600", "kept".getBytes(StandardCharsets.UTF_8));
        client.stopInstances(request -> request.instanceIds(first));
        wait(60);
        String image = client.createImage(request -> request.instanceId(first).name("mine"))
                .imageId();
        wait(300);
        client.terminateInstances(request -> request.instanceIds(first));
        String second = launched(image);
        Console truth = new Console(store, time);
        assertThat(truth.inventory().stream()
                        .filter(thing -> thing.name().endsWith(second))
                        .flatMap(thing -> truth.files(thing.ref()).entrySet().stream()))
                .anySatisfy(file -> assertThat(file).hasToString("/opt/kept=kept"))
                .anySatisfy(file -> assertThat(file).hasToString(METADATA + "DOMAIN=example.org"));
        client.terminateInstances(request -> request.instanceIds(second));
        client.deregisterImage(request -> request.imageId(image));
        assertThat(truth.inventory()).isEmpty();
    }

    @Test
    void closingTheBackingRemovesTheMachinesThatAreLeft() {
        launched(debian(client));
        backing.close();
        assertThat(new Console(store, time).inventory()).isEmpty();
    }
}
