package io.jenkins.plugins.workshopfoundry.faults;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.assembly.Parts;
import io.jenkins.plugins.workshopfoundry.assembly.Rehearsal;
import io.jenkins.plugins.workshopfoundry.assembly.SealedVault;
import io.jenkins.plugins.workshopfoundry.bake.CaptureStore;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.cloud.aws.AwsCloud;
import io.jenkins.plugins.workshopfoundry.cloud.aws.AwsIdentity;
import io.jenkins.plugins.workshopfoundry.cloud.aws.AwsSettings;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.HeapStore;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemoryCloud;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemoryRemotes;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemorySettings;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import io.jenkins.plugins.workshopfoundry.emulator.CloudBacking;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Ec2Emulator;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Settings;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.LedgerTemplate;
import io.jenkins.plugins.workshopfoundry.machine.Sites;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import io.jenkins.plugins.workshopfoundry.secret.FileKeyProvider;
import io.jenkins.plugins.workshopfoundry.secret.Tokens;
import io.jenkins.plugins.workshopfoundry.validate.ValidationOptions;
import io.jenkins.plugins.workshopfoundry.validate.Validator;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * An emulated Amazon, with pretend machines behind its instances, and a ledger, on virtual time. Each {@link #process} is
 * a fresh engine, with the real adapter and the real SDK.
 */
final class AwsWorld implements AutoCloseable {

    static final Region FRANKFURT = new Region("eu-central-1");

    /** Where we have anything. */
    static final List<Region> REGIONS = List.of(FRANKFURT, new Region("eu-west-1"), new Region("us-east-1"));

    private static final String CONTROLLER = "controller";

    /** Reads scripts with a real shell once for all tests of this JVM. */
    private static final Validator VALIDATOR = new Validator(new WorkshopReader(), ValidationOptions.DEFAULT);

    private static final LedgerTemplate TEMPLATE = LedgerTemplate.make();

    private final Path folder;
    private final VirtualTime time = new VirtualTime();
    private final HeapStore store = new HeapStore();
    private final SplittableRandom random = new SplittableRandom(1);
    private final Ec2Emulator emulator;
    private int processes;

    AwsWorld(Path folder) {
        this.folder = folder;
        Poll poll = new Poll(time, time);
        MemorySettings prompt = MemorySettings.local(io.jenkins.plugins.workshopfoundry.cloud.memory.Timings.none());
        MemoryCloud behind = new MemoryCloud(store, Faults.none(), poll, prompt);
        CloudBacking backing = new CloudBacking(behind, Region.LOCAL, poll, "behind", AwsWorld::base);
        this.emulator = Ec2Emulator.start(time, Settings.usual(), backing, Runnable::run);
    }

    private static String base(String title) {
        return title.startsWith("debian-12") ? "debian-12" : "ubuntu-22.04";
    }

    Ec2Emulator emulator() {
        return emulator;
    }

    VirtualTime time() {
        return time;
    }

    /** A fresh process; every one before it is certainly dead. Closing it is its end, however it came to it. */
    Process process(Life life) {
        Tokens tokens = new Tokens(random);
        Poll poll = new Poll(time, life);
        Ledger ledger = TEMPLATE.open(folder("ledger").resolve("ledger.db"), CONTROLLER, time, () -> id(tokens));
        AwsCloud cloud = new AwsCloud(settings(), poll, Fanout.ONE_BY_ONE);
        MemoryRemotes remotes =
                new MemoryRemotes(store, Faults.none(), poll, Rehearsal.machine(Duration.ofSeconds(40)), random);
        FileKeyProvider key = new FileKeyProvider(folder("keys").resolve(CONTROLLER), folder("ledger"), random);
        String owner = CONTROLLER + "-process-" + ++processes;
        Parts parts = new Parts(
                ledger,
                new Amazon(new Sites.Site(cloud, remotes)),
                new SealedVault(ledger.secrets(), CONTROLLER, key, random),
                poll,
                Fanout.ONE_BY_ONE,
                new RunSettings(owner, RunSettings.LEASE, other -> !other.equals(owner)),
                life,
                new CaptureStore(folder.resolve("captures")),
                VALIDATOR,
                AwsWorld::doors,
                new Parts.Chance(() -> id(tokens), () -> tokens.secret(160), tokens::joinCode));
        return new Process(new Foundry(parts), ledger, cloud);
    }

    private AwsSettings settings() {
        AwsIdentity.AccessKeys keys = new AwsIdentity.AccessKeys(emulator.accessKey(), emulator.secretKey(), null);
        return AwsSettings.standard()
                .at(emulator.endpoint())
                .as(new AwsIdentity.Keys(() -> keys), null)
                .in(FRANKFURT, REGIONS)
                .reachingFrom(() -> "192.0.2.7/32");
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String doors(
            ClassroomLayout layout, ClassroomLayout.RoomMachine machine, Map<Integer, String> secrets) {
        return "# " + machine.name() + " has " + secrets.size() + " seats\n";
    }

    private static String id(Tokens tokens) {
        return "w" + tokens.secret(50).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        emulator.close();
    }

    /**
     * One process.
     *
     * @param foundry its engine
     * @param ledger its view of the ledger
     * @param cloud its way to Amazon
     */
    record Process(Foundry foundry, Ledger ledger, AwsCloud cloud) implements AutoCloseable {
        @Override
        public void close() {
            cloud.close();
            ledger.close();
        }
    }

    private record Amazon(Site only) implements Sites {
        @Override
        public Site site(Provider provider) {
            return only;
        }

        @Override
        public List<Site> all() {
            return List.of(only);
        }
    }
}
