package io.jenkins.plugins.workshopfoundry.engine;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.assembly.Parts;
import io.jenkins.plugins.workshopfoundry.assembly.Rehearsal;
import io.jenkins.plugins.workshopfoundry.assembly.SealedVault;
import io.jenkins.plugins.workshopfoundry.bake.CaptureStore;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Console;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.HeapStore;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemoryCloud;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemoryRemotes;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemorySettings;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Store;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Timings;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.JdbcLedger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.LedgerFile;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.LedgerTemplate;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.MemoryLedgers;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.SqliteOptions;
import io.jenkins.plugins.workshopfoundry.machine.Sites;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import io.jenkins.plugins.workshopfoundry.secret.FileKeyProvider;
import io.jenkins.plugins.workshopfoundry.secret.Tokens;
import io.jenkins.plugins.workshopfoundry.validate.ValidationOptions;
import io.jenkins.plugins.workshopfoundry.validate.Validator;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What outlives a process: the ledger's file, the controller's key, the pretend cloud, and time. Each {@link #process} is
 * a fresh engine on them.
 */
public final class World {

    /** Reads scripts with a real shell once for all tests of this JVM. */
    private static final Validator VALIDATOR = new Validator(new WorkshopReader(), ValidationOptions.DEFAULT);

    /** Regions to publish to, besides the one in which machines are. */
    public static final Region EAST = new Region("east-1");

    /** See {@link #EAST}. */
    public static final Region WEST = new Region("west-1");

    private final Path folder;
    private final Store store;
    private final Clock clock;
    private final SplittableRandom random;
    private final MemorySettings settings;
    private final List<String> secrets = new ArrayList<>();
    private Predicate<String> ownerIsGone = owner -> false;
    private Ledgers ledgers = this::inFile;
    private int processes;

    /** A world in a folder, in which everything random comes from one seed. */
    public World(Path folder, Store store, Clock clock, long seed) {
        this(folder, store, clock, seed, Timings.usual());
    }

    /** The same, with a cloud that is as fast as it is told to be. */
    public World(Path folder, Store store, Clock clock, long seed, Timings timings) {
        this(folder, store, clock, seed, MemorySettings.of(timings, Region.LOCAL, EAST, WEST));
    }

    /** The same, with a cloud that is as it is told to be. */
    public World(Path folder, Store store, Clock clock, long seed, MemorySettings settings) {
        this.settings = settings;
        this.folder = folder;
        this.store = store;
        this.clock = clock;
        this.random = new SplittableRandom(seed);
    }

    /** A world on the heap with virtual time. */
    public static World virtual(Path folder, VirtualTime time) {
        return new World(folder, new HeapStore(), time, 1);
    }

    /** A world that goes on from a morning, with randomness of its own. */
    public World(Path folder, Morning morning, HeapStore store, Clock clock, long seed) {
        this(folder, store, clock, seed);
        secrets.addAll(morning.secrets());
        processes = morning.processes();
        morning.unpackTo(folder);
    }

    /** What there is now, for other worlds to go on from; nobody works in this one any more. */
    public Morning morning() {
        if (!(store instanceof HeapStore heap)) {
            throw new IllegalStateException("Only a cloud on the heap can be copied.");
        }
        return new Morning(heap.copy(), Morning.packed(folder), secrets(), processes, clock.instant());
    }

    /** What stands in the cloud, as it really is. */
    public Console console() {
        return new Console(store, clock);
    }

    /** A ledger in memory, for worlds one after the other. */
    public static MemoryLedgers booksInMemory(String name, Path folder) {
        return Template.EMPTY.inMemory(name, folder);
    }

    /** Who is certainly dead; nobody, unless a test says otherwise. */
    public void gone(Predicate<String> owners) {
        ownerIsGone = owners;
    }

    /** Where the ledger is, if not in a file. */
    public void keptIn(Ledgers elsewhere) {
        ledgers = elsewhere;
    }

    /** Every seat secret, rejoin token and join code that was ever made. */
    public List<String> secrets() {
        return List.copyOf(secrets);
    }

    /** The world's ledger. */
    public Ledger ledger(String controller) {
        Tokens tokens = new Tokens(random);
        return ledgers.open(controller, () -> id(tokens));
    }

    private Ledger inFile(String controller, Supplier<String> ids) {
        folder("ledger");
        Path file = Morning.ledgerIn(folder);
        return Files.exists(file)
                ? JdbcLedger.open(new LedgerFile(file), controller, clock, ids, SqliteOptions.SIMULATED)
                : Template.EMPTY.open(file, controller, clock, ids);
    }

    /** Made only where a ledger is begun: a process that goes on with one has better things to do. */
    private static final class Template {
        private static final LedgerTemplate EMPTY = LedgerTemplate.make();
    }

    /** A fresh process in which nothing goes wrong. */
    public Process process(Sleeper sleeper) {
        return process("controller", sleeper, Faults.none(), Checkpoints.NONE);
    }

    /** A fresh process of a controller. Closing it is its end, however it came to it. */
    public Process process(String controller, Sleeper sleeper, Faults faults, Checkpoints checkpoints) {
        return process(controller, sleeper, faults, checkpoints, Fanout.ONE_BY_ONE);
    }

    /** The same, with another way to ask several regions. */
    public Process process(String controller, Sleeper sleeper, Faults faults, Checkpoints checkpoints, Fanout fanout) {
        Tokens tokens = new Tokens(random);
        Poll poll = new Poll(clock, sleeper);
        Ledger ledger = ledger(controller);
        MemoryCloud cloud = new MemoryCloud(store, faults, poll, settings);
        MemoryRemotes remotes = new MemoryRemotes(
                store, faults, poll, Rehearsal.machine(settings.timings().boot()), random);
        SealedVault vault = new SealedVault(ledger.secrets(), controller, key(controller), random);
        Parts parts = new Parts(
                ledger,
                new MemorySites(new Sites.Site(cloud, remotes)),
                vault,
                poll,
                fanout,
                new RunSettings(controller + "-process-" + ++processes, RunSettings.LEASE, ownerIsGone),
                checkpoints,
                new CaptureStore(folder.resolve("captures")),
                VALIDATOR,
                World::doors,
                new Parts.Chance(() -> id(tokens), () -> noted(tokens.secret(160)), () -> noted(tokens.joinCode())));
        return new Process(new Foundry(parts), parts, cloud);
    }

    /** Lets a second controller read the ledger's secrets, with a key of its own. */
    public void share(String controller, String other) {
        try (Ledger ledger = ledger(controller)) {
            new SealedVault(ledger.secrets(), controller, key(controller), random).rekey(other, key(other));
        }
    }

    private FileKeyProvider key(String controller) {
        return new FileKeyProvider(folder.resolve("keys").resolve(controller), folder.resolve("ledger"), random);
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String noted(String secret) {
        secrets.add(secret);
        return secret;
    }

    private static String doors(
            ClassroomLayout layout, ClassroomLayout.RoomMachine machine, java.util.Map<Integer, String> secrets) {
        return "# " + machine.name() + " has " + secrets.size() + " seats\n";
    }

    private static String id(Tokens tokens) {
        return "w" + tokens.secret(50).toLowerCase(Locale.ROOT);
    }

    /** Opens a ledger wherever it is. */
    @FunctionalInterface
    public interface Ledgers {
        /** For one controller, with a source of ids. */
        Ledger open(String controller, Supplier<String> ids);
    }

    /**
     * One process.
     *
     * @param foundry its engine
     * @param parts what it is made of
     * @param cloud its view of the cloud
     */
    public record Process(Foundry foundry, Parts parts, MemoryCloud cloud) implements AutoCloseable {
        @Override
        public void close() {
            parts.ledger().close();
        }
    }

    private record MemorySites(Site only) implements Sites {
        @Override
        public Site site(Provider provider) {
            if (provider != Provider.MEMORY) {
                throw new InvalidRequest("There is only the pretend cloud here.", "Use it.");
            }
            return only;
        }

        @Override
        public List<Site> all() {
            return List.of(only);
        }
    }
}
