package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.CloudContract;
import io.jenkins.plugins.workshopfoundry.cloud.PublishingContract;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The pretend cloud keeps the contract of every cloud: on the heap, in a file, and when it is slow to settle. */
class MemoryCloudContractTest {

    private abstract static class Suite extends CloudContract implements PublishingContract {

        private static final Region OTHER = new Region("elsewhere");

        private final VirtualTime time = new VirtualTime();
        private final Poll poll = new Poll(time, time);
        private @org.jspecify.annotations.Nullable Cloud cloud;

        abstract Store store();

        Faults faults() {
            return Faults.none();
        }

        @Override
        public Cloud cloud() {
            if (cloud == null) {
                MemorySettings settings = MemorySettings.of(Timings.usual(), Region.LOCAL, OTHER);
                cloud = new MemoryCloud(store(), faults(), poll, settings);
            }
            return cloud;
        }

        @Override
        public Region region() {
            return Region.LOCAL;
        }

        @Override
        public Region otherRegion() {
            return OTHER;
        }

        @Override
        public ResourceRef image() {
            return cloud().images()
                    .base("debian-12", Architecture.AMD64, Region.LOCAL, line -> {})
                    .image();
        }

        @Override
        public Poll poll() {
            return poll;
        }

        @Override
        protected String controller() {
            return "contract";
        }
    }

    @Nested
    class OnTheHeap extends Suite {
        @Override
        Store store() {
            return new HeapStore();
        }
    }

    @Nested
    class InAFile extends Suite {
        @TempDir
        Path folder;

        @Override
        Store store() {
            return new FileStore(folder.resolve("cloud.json"));
        }
    }

    @Nested
    class SlowToSettle extends Suite {
        @Override
        Store store() {
            return new HeapStore();
        }

        @Override
        Faults faults() {
            return new ScriptedFaults()
                    .always("create", Fault.NONE.lagging(Duration.ofSeconds(15)))
                    .always("remove", Fault.NONE.lagging(Duration.ofSeconds(15)));
        }
    }
}
