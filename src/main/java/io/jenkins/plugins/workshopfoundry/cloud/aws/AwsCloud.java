package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.Creations;
import io.jenkins.plugins.workshopfoundry.cloud.Images;
import io.jenkins.plugins.workshopfoundry.cloud.Machines;
import io.jenkins.plugins.workshopfoundry.cloud.Preflight;
import io.jenkins.plugins.workshopfoundry.cloud.Publishing;
import io.jenkins.plugins.workshopfoundry.cloud.Removal;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/** Amazon EC2 as a cloud. Safe for several threads. */
public final class AwsCloud implements Cloud {

    /** The name of sessions that belong to no run: listing, sweeping. */
    private static final String NO_RUN = "workshop-foundry";

    private final AwsSettings settings;
    private final Poll poll;
    private final Fanout fanout;
    private final SdkHttpClient http;
    private final Preflight preflight;
    private final Creations creations;
    private final Machines machines;
    private final Images images;
    private final Removal removal;
    private final Publishing publishing;

    /** Asks one region after the other, in a fixed order. */
    public AwsCloud(AwsSettings settings, Poll poll) {
        this(settings, poll, Fanout.ONE_BY_ONE);
    }

    /**
     * Connects when it is first asked something.
     *
     * @param poll how to wait for what EC2 does not show yet, and when credentials are over
     * @param fanout how several regions, and several kinds in one, are asked
     */
    public AwsCloud(AwsSettings settings, Poll poll, Fanout fanout) {
        this(settings, poll, fanout, Clients.connection(), NO_RUN);
    }

    private AwsCloud(AwsSettings settings, Poll poll, Fanout fanout, SdkHttpClient http, String session) {
        this.settings = settings;
        this.poll = poll;
        this.fanout = fanout;
        this.http = http;
        Clients clients = new Clients(settings, http);
        AwsCredentialsProvider credentials = new Login(settings, clients::sts, poll.clock(), session).provider();
        Ec2 ec2 = new Ec2(region -> clients.ec2(region, credentials), poll, settings.settle());
        Amis amis = new Amis(ec2);
        Regions regions = new Regions(ec2, settings);
        SecurityGroups groups = new SecurityGroups(ec2, settings.sshFrom());
        this.preflight = new AwsPreflight(
                ec2,
                amis,
                regions,
                new Caller(() -> clients.sts(credentials), settings.account(), poll.sleeper()),
                new Processors(new Instances(ec2), new QuotaService(settings, http, credentials), poll.sleeper()));
        this.creations = new AwsCreations(
                new KeyPairs(ec2),
                groups,
                new Launcher(ec2, groups, new RootDisks(amis), poll.clock()),
                new ImageMaker(ec2, amis),
                new Copier(ec2, amis));
        this.publishing = new AwsPublishing(ec2, amis, regions, fanout);
        this.machines = new AwsMachines(ec2, poll);
        this.images = new AwsImages(amis);
        this.removal = new AwsRemoval(ec2, amis, regions, fanout, settings.settle());
    }

    /** The same cloud, in sessions that carry the id of the run, so that CloudTrail tells who did what for which run. */
    @Override
    public Cloud forRun(String run) {
        return new AwsCloud(settings, poll, fanout, http, run);
    }

    @Override
    public Poll.Pace pace(Duration total) {
        return Poll.Pace.calm(total);
    }

    /** {@link Retries} asks again. */
    @Override
    public int tries() {
        return 1;
    }

    @Override
    public Provider provider() {
        return Provider.AWS;
    }

    @Override
    public Preflight preflight() {
        return preflight;
    }

    @Override
    public Creations creations() {
        return creations;
    }

    @Override
    public Machines machines() {
        return machines;
    }

    @Override
    public Images images() {
        return images;
    }

    @Override
    public Optional<Publishing> publishing() {
        return Optional.of(publishing);
    }

    @Override
    public Removal removal() {
        return removal;
    }

    @Override
    public void close() {
        http.close();
    }
}
