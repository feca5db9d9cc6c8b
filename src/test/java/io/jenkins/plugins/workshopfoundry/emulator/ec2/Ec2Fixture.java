package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.EbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** An emulator on virtual time, and real clients of Amazon's SDK at it. */
abstract class Ec2Fixture {

    static final String FRANKFURT = "eu-central-1";
    static final String IRELAND = "eu-west-1";

    /** A key of the right form. */
    static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3uMvWGbhbjGwdmMAzEXBmPgX/MkPpSgpvGFhnwP0Nw test";

    final VirtualTime time = new VirtualTime();
    final Ec2Emulator emulator = Ec2Emulator.start(time, settings());
    private final List<AutoCloseable> open = new ArrayList<>(List.of(emulator));

    /** The account of the test. */
    Settings settings() {
        return Settings.usual();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    /** A client in Frankfurt, as the account's user. */
    Ec2Client frankfurt() {
        return client(FRANKFURT);
    }

    Ec2Client client(String region) {
        return kept(client(emulator, region));
    }

    Ec2Client client(String region, AwsCredentials credentials) {
        return kept(client(emulator, region, credentials));
    }

    private Ec2Client kept(Ec2Client client) {
        open.add(client);
        return client;
    }

    /** A client of the account's user. */
    static Ec2Client client(Ec2Emulator emulator, String region) {
        return client(emulator, region, AwsBasicCredentials.create(emulator.accessKey(), emulator.secretKey()));
    }

    private static Ec2Client client(Ec2Emulator emulator, String region, AwsCredentials credentials) {
        return Ec2Client.builder()
                .region(Region.of(region))
                .endpointOverride(emulator.endpoint())
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(override -> override.retryStrategy(impatient()))
                .build();
    }

    /** The SDK's own retries, without their pauses. */
    static RetryStrategy impatient() {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
    }

    /** The newest public image of a name. */
    static String base(Ec2Client client, String name) {
        return client
                .describeImages(request ->
                        request.owners(BaseImages.CANONICAL, BaseImages.DEBIAN).filters(filter("name", name)))
                .images()
                .stream()
                .max((a, b) -> a.creationDate().compareTo(b.creationDate()))
                .orElseThrow()
                .imageId();
    }

    static String debian(Ec2Client client) {
        return base(client, "debian-12-amd64-*");
    }

    /** Begins an instance; what the consumer says wins. */
    static Instance run(Ec2Client client, Consumer<RunInstancesRequest.Builder> more) {
        RunInstancesRequest.Builder request = RunInstancesRequest.builder()
                .imageId(debian(client))
                .instanceType(InstanceType.T3_MICRO)
                .minCount(1)
                .maxCount(1);
        more.accept(request);
        return client.runInstances(request.build()).instances().get(0);
    }

    static Filter filter(String name, String... values) {
        return Filter.builder().name(name).values(values).build();
    }

    static TagSpecification tagged(ResourceType kind, String key, String value) {
        return TagSpecification.builder()
                .resourceType(kind)
                .tags(tag(key, value))
                .build();
    }

    static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    /** The root disk of Debian's images, otherwise. */
    static BlockDeviceMapping disk(Consumer<EbsBlockDevice.Builder> disk) {
        return BlockDeviceMapping.builder().deviceName("/dev/xvda").ebs(disk).build();
    }

    /** An instance as it is now. */
    static Instance look(Ec2Client client, String id) {
        return client.describeInstances(request -> request.instanceIds(id))
                .reservations()
                .get(0)
                .instances()
                .get(0);
    }

    /** Lets enough time pass for anything to be done. */
    void wait(int seconds) {
        time.pass(java.time.Duration.ofSeconds(seconds));
    }

    /** The call is refused with a code. */
    static AbstractThrowableAssert<?, Ec2Exception> refused(String code, ThrowingCallable call) {
        return Assertions.assertThatThrownBy(call)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.throwable(Ec2Exception.class))
                .satisfies(failure -> Assertions.assertThat(
                                failure.awsErrorDetails().errorCode())
                        .isEqualTo(code));
    }

    /** The caller is unknown; of an error with this status the JDK's HTTP client shows the SDK nothing else. */
    static void unknown(ThrowingCallable call) {
        Assertions.assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        failure -> Assertions.assertThat(failure.statusCode()).isEqualTo(401));
    }
}
