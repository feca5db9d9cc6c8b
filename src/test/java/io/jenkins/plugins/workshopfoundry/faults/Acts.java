package io.jenkins.plugins.workshopfoundry.faults;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.Source;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What people do, in the order in which they do it; each takes what is there from the ledger. */
enum Acts {
    BAKES {
        @Override
        void play(Foundry foundry, SilentLog log) {
            foundry.bake(HELLO, BAKE, log);
        }
    },
    PUBLISHES {
        @Override
        void play(Foundry foundry, SilentLog log) {
            foundry.publish(publication(image(foundry).id()), log);
        }
    },
    OPENS {
        @Override
        void play(Foundry foundry, SilentLog log) {
            foundry.provision(room(image(foundry).id()), log);
        }
    },
    TEARS_DOWN_A_CLASSROOM {
        @Override
        void play(Foundry foundry, SilentLog log) {
            foundry.teardown(classroom(foundry).id(), log);
        }
    },
    TEARS_DOWN_AN_IMAGE {
        @Override
        void play(Foundry foundry, SilentLog log) {
            foundry.teardown(image(foundry).id(), log);
        }
    };

    static final Path HELLO = Path.of("test-workshops/good/hello-compose");

    static final BakeRequest BAKE = new BakeRequest(Provider.AWS, AwsWorld.FRANKFURT, null, false);

    abstract void play(Foundry foundry, SilentLog log);

    /** Plays everything that comes before. */
    void prepare(Foundry foundry, SilentLog log) {
        Arrays.stream(values()).limit(ordinal()).forEach(act -> act.play(foundry, log));
    }

    /** Whether this may stand when it is over, refused half-way perhaps, for things that stood before and a good day's end. */
    boolean canEndWith(List<String> after, List<String> before, List<String> wanted) {
        boolean between = before.size() < wanted.size()
                ? after.size() >= before.size() && after.size() <= wanted.size()
                : after.size() <= before.size() && after.size() >= wanted.size();
        return this == BAKES || this == OPENS ? after.equals(before) || after.equals(wanted) : between;
    }

    static ProvisionRequest room(String image) {
        return new ProvisionRequest(image, 2, Duration.ofHours(4), null, false);
    }

    private static PublishRequest publication(String image) {
        Source source = new Source("school/workshop", "refs/tags/v1.2.3", "0123456789abcdef");
        return new PublishRequest(image, AwsWorld.REGIONS, null, null, null, Duration.ofDays(365), source);
    }

    private static ImageRecord image(Foundry foundry) {
        return foundry.overview().images().get(0);
    }

    private static ClassroomRecord classroom(Foundry foundry) {
        return foundry.overview().classrooms().get(0);
    }
}
