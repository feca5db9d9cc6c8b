package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Makes the SDK's clients: on the HTTP client that is given (never one that is found on the class path), without a retry
 * loop of their own, and with the action's name on every failure.
 *
 * @param settings where AWS is
 * @param http shared by all clients
 */
record Clients(AwsSettings settings, SdkHttpClient http) {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** RunInstances and CreateImage answer within seconds; a call that takes longer is repeated. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** The connection that all clients of a cloud share. */
    static SdkHttpClient connection() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(ANSWER)
                .build();
    }

    Ec2Client ec2(Region region, AwsCredentialsProvider credentials) {
        return with(Ec2Client.builder(), region, credentials).build();
    }

    StsClient sts(AwsCredentialsProvider credentials) {
        return with(StsClient.builder(), settings.home(), credentials).build();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B with(
            B builder, Region region, AwsCredentialsProvider credentials) {
        return builder.region(software.amazon.awssdk.regions.Region.of(region.name()))
                .credentialsProvider(credentials)
                .httpClient(http)
                .endpointOverride(settings.endpoint())
                .overrideConfiguration(with -> with.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(new FailedCall.Naming()));
    }
}
