package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.cloud.CloudContract;
import io.jenkins.plugins.workshopfoundry.cloud.PublishingContract;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Settings;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Timings;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** AWS keeps to what every cloud promises: the real SDK on the wire, on a good day and when EC2 is slow to show things. */
class AwsCloudContractIT {

    private abstract static class Suite extends CloudContract implements EmulatedFixture, PublishingContract {

        private final Emulated emulated = new Emulated(account());

        abstract Settings account();

        @Override
        public Emulated emulated() {
            return emulated;
        }

        @AfterEach
        @Override
        protected void leavesNothingBehind() throws IOException {
            try (emulated) {
                super.leavesNothingBehind();
                assertThat(emulated.ec2.inventory()).isEmpty();
            }
        }

        @Override
        public ResourceRef image() {
            return cloud().images()
                    .base("ubuntu-22.04", Architecture.AMD64, region(), line -> {})
                    .image();
        }

        @Override
        public Region otherRegion() {
            return new Region("us-west-2");
        }

        @Override
        protected String controller() {
            return "contract";
        }
    }

    @Nested
    class OnAGoodDay extends Suite {
        @Override
        Settings account() {
            return Settings.usual();
        }
    }

    @Nested
    class SlowToSettle extends Suite {
        @Override
        Settings account() {
            return Settings.of(Timings.usual().lagging(Duration.ofSeconds(15)));
        }

        /** As every caller: an absence is believed when EC2 can no longer deny what it has just made. */
        @Override
        public void removeForGood(ResourceRef resource) {
            poll().sleeper().sleep(cloud().removal().settleTime());
            super.removeForGood(resource);
        }
    }
}
