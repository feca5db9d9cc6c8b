package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import io.jenkins.plugins.workshopfoundry.emulator.Backing;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** One account with everything in it. Its methods are called under one lock. */
final class Account {

    /** The account that everybody here works in. */
    static final String ID = "123456789012";

    private final Settings settings;
    private final Clock clock;
    private final Ids ids;
    private final Sessions sessions;
    private final Backing backing;
    private final Executor executor;
    private final Map<String, RegionState> regions = new LinkedHashMap<>();

    /**
     * An empty account.
     *
     * @param executor what runs the work of the backing
     */
    Account(Settings settings, Clock clock, Ids ids, Backing backing, Executor executor) {
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        this.sessions = new Sessions(ids);
        this.backing = backing;
        this.executor = executor;
    }

    String id() {
        return ID;
    }

    Settings settings() {
        return settings;
    }

    Clock clock() {
        return clock;
    }

    Ids ids() {
        return ids;
    }

    Sessions sessions() {
        return sessions;
    }

    Backing backing() {
        return backing;
    }

    /** What runs the work of the backing. */
    Executor executor() {
        return executor;
    }

    /** Begins something that takes a while, with work of the backing that may take longer. */
    Phase phase(Duration least, Runnable work) {
        return Phase.over(clock.instant()).then(this, least, work);
    }

    /** Does something under the account's lock: for the threads on which the backing works. */
    synchronized void under(Runnable change) {
        change.run();
    }

    /** The names of the regions that can be used. */
    List<String> enabled() {
        return Stream.concat(Places.ENABLED.stream(), settings.optedIn().stream())
                .sorted()
                .toList();
    }

    /** One region; one that is not switched on does not know the account. */
    RegionState region(String name) {
        if (!enabled().contains(name)) {
            throw Ec2Error.auth();
        }
        return regions.computeIfAbsent(name, this::found);
    }

    /** Whether a zone has a type of instance. */
    boolean offers(String region, String zone, InstanceType type) {
        return Places.offers(zone, type) && !settings.notOffered().contains(region + "/" + type.name());
    }

    /** Whether a region encrypts every new disk. */
    boolean encrypts(String region) {
        return settings.encryptedByDefault().contains(region);
    }

    /** The key with which a region encrypts new disks, in the form in which EC2 shows it. */
    String defaultKey(String region) {
        String key = settings.defaultKey();
        return key == null ? "arn:aws:kms:" + region + ":" + ID + ":key/aws-ebs" : key;
    }

    /** The regions that were used. */
    Stream<RegionState> used() {
        return regions.values().stream();
    }

    private RegionState found(String name) {
        RegionState fresh = new RegionState(name);
        Ask founder = new Ask(Query.parse(""), fresh, this, sessions.root(), clock.instant(), Duration.ZERO);
        return Places.region(name, founder);
    }
}
