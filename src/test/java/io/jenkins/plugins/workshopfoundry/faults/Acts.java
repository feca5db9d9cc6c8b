package io.jenkins.plugins.workshopfoundry.faults;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.assembly.Shelf;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPolicy;
import io.jenkins.plugins.workshopfoundry.publish.Source;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What people do; each takes what is there from the ledger. */
enum Acts {
    BAKES {
        @Override
        void play(Foundry foundry, SilentLog log) {
            foundry.bake(HELLO, BAKE, log);
        }
    },
    PUBLISHES(BAKES) {
        @Override
        void play(Foundry foundry, SilentLog log) {
            for (ImageRecord image : foundry.overview().images()) {
                foundry.publish(publication(image.id()), log);
            }
        }
    },
    OPENS(BAKES) {
        @Override
        void play(Foundry foundry, SilentLog log) {
            foundry.provision(room(foundry.overview().images().get(0).id()), log);
        }
    },
    /** A machine of an open classroom is made again with all its seats, as 'workshop reset --machine' asks for. */
    REPLACES_A_MACHINE(BAKES, OPENS) {
        @Override
        void play(Foundry foundry, SilentLog log) {
            foundry.overview().classrooms().forEach(room -> foundry.upkeep().resetMachine(room.id(), 1, log));
        }

        @Override
        Duration later() {
            return DURING_CLASS;
        }
    },
    TEARS_DOWN_A_CLASSROOM(BAKES, OPENS) {
        @Override
        void play(Foundry foundry, SilentLog log) {
            foundry.overview().classrooms().forEach(room -> foundry.teardown(room.id(), log));
        }
    },
    /** Versions are left out of lists, then out of use, then removed with what they were copied from. */
    PRUNES(BAKES, PUBLISHES) {
        @Override
        void play(Foundry foundry, SilentLog log) {
            Shelf shelf = foundry.shelf();
            POLICIES.forEach(policy -> shelf.prune(shelf.retention("hello-compose", policy), log));
        }
    },
    TEARS_DOWN_AN_IMAGE(BAKES, PUBLISHES) {
        @Override
        void play(Foundry foundry, SilentLog log) {
            foundry.overview().images().forEach(image -> foundry.teardown(image.id(), log));
        }
    };

    static final Path HELLO = Path.of("test-workshops/good/hello-compose");

    static final BakeRequest BAKE = new BakeRequest(Provider.AWS, AwsWorld.FRANKFURT, null, false);

    /** By then everything is old enough to be pruned. */
    private static final Duration DAYS_LATER = Duration.ofDays(3);

    private static final Duration DURING_CLASS = Duration.ofMinutes(5);

    private static final List<RetentionPolicy> POLICIES =
            List.of(policy(1, "deprecate=1d"), policy(1, "disable=1d"), policy(0, "delete=1d"));

    private final List<Acts> before;

    Acts(Acts... before) {
        this.before = List.of(before);
    }

    abstract void play(Foundry foundry, SilentLog log);

    /** How long after what came before it. */
    Duration later() {
        return DAYS_LATER;
    }

    /** Plays everything that must come before. */
    void prepare(Foundry foundry, SilentLog log) {
        before.forEach(act -> act.play(foundry, log));
    }

    /** Whether somebody who does the same again repairs what went wrong, instead of making a second one. */
    boolean canBeRepeated() {
        return this != BAKES && this != OPENS;
    }

    static ProvisionRequest room(String image) {
        return new ProvisionRequest(image, 2, Duration.ofHours(4), null, false);
    }

    private static PublishRequest publication(String image) {
        Source source = new Source("school/workshop", "refs/tags/v1.2.3", "0123456789abcdef");
        return new PublishRequest(image, AwsWorld.REGIONS, null, null, null, Duration.ofDays(365), source);
    }

    private static RetentionPolicy policy(int keep, String versions) {
        return new RetentionPolicy(keep, RetentionPolicy.parse(versions), 0, Duration.ofDays(1));
    }
}
