package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.bake.CaptureStore;
import io.jenkins.plugins.workshopfoundry.cloud.docker.DockerCloud;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.FileStore;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemoryCloud;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemoryRemotes;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.JdbcLedger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.LedgerFile;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.LedgerUrl;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.PostgresUrl;
import io.jenkins.plugins.workshopfoundry.machine.Sites.Site;
import io.jenkins.plugins.workshopfoundry.provision.CaddyDoors;
import io.jenkins.plugins.workshopfoundry.remote.SshRemotes;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import io.jenkins.plugins.workshopfoundry.secret.FileKeyProvider;
import io.jenkins.plugins.workshopfoundry.secret.KeyProvider;
import io.jenkins.plugins.workshopfoundry.secret.Tokens;
import io.jenkins.plugins.workshopfoundry.validate.ValidationOptions;
import io.jenkins.plugins.workshopfoundry.validate.Validator;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import io.jenkins.plugins.workshopfoundry.wait.Threads;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the real parts together: this host's clock and chance, a ledger's file, the clouds that are configured. */
final class Opening {

    /** 160 bits: more than anybody guesses. */
    private static final int SECRET_BITS = 160;

    /** 50 bits: unique among all that one ledger will ever hold. */
    private static final int ID_BITS = 50;

    /** Long enough to watch a rehearsal, short enough to wait for it. */
    private static final Duration REHEARSAL_PACE = Duration.ofMillis(300);

    private final Configuration configuration;
    private final @Nullable KeyProvider key;
    private final Set<Provider> usable;
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final Tokens tokens = new Tokens(random);
    private final Poll poll = new Poll(clock, new ThreadSleeper());

    /**
     * @param key what wraps the ledger's data key, or null for the file that the configuration names
     * @param usable the clouds that may be used, as far as they are known here
     */
    Opening(Configuration configuration, @Nullable KeyProvider key, Set<Provider> usable) {
        this.configuration = configuration;
        this.key = key;
        this.usable = Set.copyOf(usable);
    }

    OpenFoundry open() {
        LedgerUrl url = LedgerUrl.parse(configuration.ledger());
        Path folder = folder(url);
        Ledger ledger = ledger(url);
        LazySites sites = sites(folder);
        try {
            SealedVault vault = vault(ledger, folder);
            Parts parts = new Parts(
                    ledger,
                    sites,
                    vault,
                    poll,
                    Threads.ALL_REGIONS,
                    settings(),
                    Checkpoints.NONE,
                    new CaptureStore(folder.resolve("captures")),
                    Validator.onDemand(ValidationOptions.DEFAULT),
                    new CaddyDoors(random),
                    new Parts.Chance(this::id, () -> tokens.secret(SECRET_BITS), tokens::joinCode));
            return new OpenFoundry(
                    new Foundry(parts),
                    parts,
                    sites,
                    this::aws,
                    (who, file) -> vault.rekey(who, new FileKeyProvider(file, folder, random)));
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private Ledger ledger(LedgerUrl url) {
        return url instanceof PostgresUrl server
                ? JdbcLedger.open(server, configuration.login(), configuration.controller(), this::id)
                : JdbcLedger.open((LedgerFile) url, configuration.controller(), clock, this::id);
    }

    /** Where the files are that belong to the ledger: beside it, if it is a file. */
    private Path folder(LedgerUrl url) {
        return url instanceof LedgerFile file ? file.path().resolveSibling("") : configuration.home();
    }

    private SealedVault vault(Ledger ledger, Path folder) {
        KeyProvider wrapping = key == null ? new FileKeyProvider(configuration.key(), folder, random) : key;
        return new SealedVault(ledger.secrets(), configuration.controller(), wrapping, random);
    }

    private RunSettings settings() {
        ProcessOwner owner = new ProcessOwner(host());
        return new RunSettings(owner.name(id()), RunSettings.LEASE, owner::isGone);
    }

    private LazySites sites(Path ledgerFolder) {
        if (configuration.rehearse()) {
            return new LazySites(Map.of(Provider.MEMORY, () -> rehearsal(ledgerFolder)), Set.of());
        }
        Set<Provider> unasked = configuration.aws() == null ? Set.of(Provider.AWS) : Set.of();
        Map<Provider, Supplier<Site>> sites = new EnumMap<>(Provider.class);
        sites.put(Provider.LOCAL, this::local);
        sites.put(Provider.AWS, this::aws);
        sites.put(Provider.MEMORY, () -> rehearsal(ledgerFolder));
        sites.keySet().retainAll(usable);
        return new LazySites(sites, unasked);
    }

    private Site local() {
        DockerCloud cloud =
                new DockerCloud(configuration.dockerHost(), configuration.home().resolve("local"), poll);
        return new Site(cloud, new SshRemotes(poll.clock(), poll.sleeper()));
    }

    private Site aws() {
        return aws(Objects.requireNonNullElse(configuration.aws(), AwsConfiguration.DEFAULT));
    }

    private Site aws(AwsConfiguration known) {
        return new AwsSite(known, new OwnNetwork(OwnNetwork.AMAZON), poll).open();
    }

    private Site rehearsal(Path ledgerFolder) {
        FileStore store = new FileStore(ledgerFolder.resolve("pretend-cloud"));
        MemoryCloud cloud = new MemoryCloud(store, Faults.none(), poll, Rehearsal.settings());
        return new Site(
                cloud, new MemoryRemotes(store, Faults.none(), poll, Rehearsal.machine(REHEARSAL_PACE), random));
    }

    /** A letter first, and lower case: clouds want it so in names. */
    private String id() {
        return "w" + tokens.secret(ID_BITS).toLowerCase(Locale.ROOT);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
