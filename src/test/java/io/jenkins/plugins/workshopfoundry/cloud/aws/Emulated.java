package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.emulator.ec2.Ec2Emulator;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Settings;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;

/** The adapter, with the real SDK, before an emulated EC2 whose time passes only when somebody waits. */
final class Emulated implements AutoCloseable {

    final VirtualTime time = new VirtualTime();
    final Poll poll = new Poll(time, time);
    final Ec2Emulator ec2;
    final AwsCloud cloud;

    Emulated(Settings settings) {
        this.ec2 = Ec2Emulator.start(time, settings);
        this.cloud = cloud(settings());
    }

    /** The account's user, at the emulator. */
    AwsSettings settings() {
        AwsIdentity.AccessKeys keys = new AwsIdentity.AccessKeys(ec2.accessKey(), ec2.secretKey(), null);
        return AwsSettings.standard().at(ec2.endpoint()).as(new AwsIdentity.Keys(() -> keys), null);
    }

    /** Somebody else before the same emulated EC2. */
    AwsCloud cloud(AwsSettings settings) {
        return new AwsCloud(settings, poll, Fanout.ONE_BY_ONE);
    }

    @Override
    public void close() {
        cloud.close();
        ec2.close();
    }
}
