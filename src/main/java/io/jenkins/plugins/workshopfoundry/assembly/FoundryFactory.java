package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.bake.CaptureStore;
import io.jenkins.plugins.workshopfoundry.cloud.docker.DockerCloud;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.FileStore;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemoryCloud;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemoryRemotes;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemorySettings;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Timings;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.JdbcLedger;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.LedgerUrl;
import io.jenkins.plugins.workshopfoundry.machine.Sites.Site;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.CaddyDoors;
import io.jenkins.plugins.workshopfoundry.remote.SshRemotes;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import io.jenkins.plugins.workshopfoundry.secret.FileKeyProvider;
import io.jenkins.plugins.workshopfoundry.secret.Tokens;
import io.jenkins.plugins.workshopfoundry.validate.ValidationOptions;
import io.jenkins.plugins.workshopfoundry.validate.Validator;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Picks real time, real chance, the ledger and the adapters. */
public final class FoundryFactory {

    private static final int ID_BITS = 50;
    private static final int SECRET_BITS = 160;

    private FoundryFactory() {}

    /** A validator alone: needs neither ledger nor cloud. */
    public static Validator validator() {
        return new Validator(new WorkshopReader(), ValidationOptions.DEFAULT);
    }

    /**
     * An engine with everything real, and its ledger open.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.LedgerBroken if the ledger cannot be opened
     */
    public static OpenFoundry open(Configuration configuration) {
        SecureRandom random = new SecureRandom();
        Tokens tokens = new Tokens(random);
        Supplier<String> ids = () -> id(tokens);
        LedgerUrl url = LedgerUrl.parse(configuration.ledger());
        JdbcLedger ledger = JdbcLedger.open(url, configuration.controller(), Clock.systemUTC(), ids);
        Poll poll = new Poll(Clock.systemUTC(), new ThreadSleeper());
        ProcessOwner owner = new ProcessOwner(hostName());
        Path beside = url.file().resolveSibling(url.file().getFileName() + ".captures");
        FileKeyProvider key = new FileKeyProvider(configuration.key(), folderOf(url.file()), random);
        LazySites sites = sites(configuration, poll, random);
        SealedVault vault = new SealedVault(ledger.secrets(), configuration.controller(), key, random);
        Parts parts = new Parts(
                ledger,
                sites,
                vault,
                poll,
                new RunSettings(owner.name(ids.get()), RunSettings.LEASE, owner::isGone),
                Checkpoints.NONE,
                new CaptureStore(beside),
                validator(),
                new CaddyDoors(random),
                new Parts.Chance(ids, () -> tokens.secret(SECRET_BITS), tokens::joinCode));
        return new OpenFoundry(new Foundry(parts), parts, sites);
    }

    private static LazySites sites(Configuration configuration, Poll poll, SecureRandom random) {
        Path home = configuration.home();
        if (configuration.rehearse()) {
            return new LazySites(Map.of(Provider.MEMORY, () -> rehearsal(home, poll, random)));
        }
        return new LazySites(Map.of(
                Provider.LOCAL,
                () -> new Site(
                        new DockerCloud(configuration.dockerHost(), home.resolve("local"), poll),
                        new SshRemotes(poll.clock(), poll.sleeper()))));
    }

    private static Site rehearsal(Path home, Poll poll, SecureRandom random) {
        FileStore store = new FileStore(folder(home).resolve("rehearsal.json"));
        MemorySettings settings = MemorySettings.local(Timings.rehearsal());
        return new Site(
                new MemoryCloud(store, Faults.none(), poll, settings),
                new MemoryRemotes(store, Faults.none(), poll, Rehearsal.machine(Duration.ofSeconds(1)), random));
    }

    /** A file in the root folder has a folder too, whatever Path says. */
    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InvalidRequest(
                    "The folder " + folder + " cannot be made: " + e.getMessage() + ".",
                    "Name another with --home.",
                    e);
        }
    }

    /** Lower case, so that every cloud takes it in a name; a letter first for the same reason. */
    private static String id(Tokens tokens) {
        return "w" + tokens.secret(ID_BITS).toLowerCase(Locale.ROOT);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
