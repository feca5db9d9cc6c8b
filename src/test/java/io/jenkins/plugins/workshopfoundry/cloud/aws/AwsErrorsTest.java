package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

class AwsErrorsTest {

    @Test
    void namesTheActionThatAPolicyMustAllow() {
        RuntimeException sorted = sort(answer(403, "UnauthorizedOperation", "You are not authorized."));
        assertThat(sorted).isInstanceOf(CloudRefused.class);
        assertThat(((CloudRefused) sorted).what()).contains("ec2:RunInstances", "eu-central-1", "starting a machine");
        assertThat(((CloudRefused) sorted).remedy()).contains("\"ec2:RunInstances\"", "policy.json");
    }

    @Test
    void leavesOutWhatIsEncodedForMachines() {
        RuntimeException sorted = sort(answer(
                403, "UnauthorizedOperation", "Not authorized. Encoded authorization failure message: aBcDeF0123"));
        assertThat(sorted).hasMessageNotContaining("aBcDeF").hasMessageContaining("Not authorized (Unauth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VcpuLimitExceeded",
                "InstanceLimitExceeded",
                "MaxSpotInstanceCountExceeded",
                "SnapshotLimitExceeded"
            })
    void tellsAQuotaFromThrottling(String code) {
        RuntimeException sorted = sort(answer(400, code, "no more"));
        assertThat(sorted).isInstanceOf(CloudRefused.class).hasMessageContaining("servicequotas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RequestLimitExceeded", "Throttling", "ThrottlingException"})
    void throttlingMayWorkLater(String code) {
        assertThat(sort(answer(503, code, "slow down"))).isInstanceOf(CloudUnavailable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ExpiredToken, log in again",
        "ExpiredTokenException, fresh one",
        "AuthFailure, access key",
        "OptInRequired, Enable the region",
        "RequestExpired, clock",
        "VPCIdNotSpecified, create-default-vpc",
        "InsufficientInstanceCapacity, Try another machine type"
    })
    void saysWhatToDoAboutWhatPeopleMeet(String code, String remedy) {
        assertThat(sort(answer(400, code, "no")))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining(remedy);
    }

    @Test
    void aServersFailureMayWorkLater() {
        assertThat(sort(answer(500, "InternalError", "oops"))).isInstanceOf(CloudUnavailable.class);
        assertThat(sort(answer(502, null, null))).isInstanceOf(CloudUnavailable.class);
    }

    @Test
    void javaHidesWhatA401Says() {
        assertThat(sort(answer(401, null, null)))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("AuthFailure")
                .hasMessageContaining("access key");
    }

    @Test
    void anyOtherNoIsANo() {
        RuntimeException sorted = sort(answer(400, "InvalidParameterValue", "Value is\n  bad."));
        assertThat(sorted)
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("Value is bad (InvalidParameterValue).");
    }

    @Test
    void silenceMayEndLater() {
        assertThat(sort(lost(new SocketTimeoutException("Read timed out"))))
                .isInstanceOf(CloudUnavailable.class)
                .hasMessageContaining("Read timed out");
        assertThat(sort(lost(new UnknownHostException("ec2.mars-1.amazonaws.com"))))
                .isInstanceOf(CloudUnavailable.class)
                .hasMessageContaining("region exists");
    }

    @Test
    void withoutCredentialsSaysHowToGetSome() {
        RuntimeException sorted = sort(SdkClientException.create("Unable to load credentials from any provider."));
        assertThat(sorted).isInstanceOf(CloudRefused.class).hasMessageContaining("aws-oidc.md");
    }

    @Test
    void beingAskedToStopIsNotAFailure() {
        assertThat(sort(AbortedException.create("Thread was interrupted"))).isInstanceOf(RunStopped.class);
        assertThat(sort(new RuntimeException(new InterruptedException()))).isInstanceOf(RunStopped.class);
    }

    @Test
    void whatIsSortedStaysAsItIs() {
        CloudRefused refused = new CloudRefused("No role.", "Make one.");
        assertThat(sort(SdkClientException.create("credentials", refused))).isSameAs(refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InvalidInstanceID.NotFound",
                "InvalidInstanceID.Malformed",
                "InvalidAMIID.NotFound",
                "InvalidAMIID.Unavailable",
                "InvalidGroup.NotFound",
                "InvalidKeyPair.NotFound",
                "InvalidSnapshot.NotFound",
                "InvalidVolume.NotFound"
            })
    void knowsWhatIsAbsent(String code) {
        assertThat(ErrorCodes.isAbsent(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidParameterValue", "InvalidGroup.InUse", "DependencyViolation", "AuthFailure"})
    void doesNotTakeARefusalForAnAbsence(String code) {
        assertThat(ErrorCodes.isAbsent(code)).isFalse();
    }

    private static RuntimeException sort(RuntimeException failure) {
        return AwsErrors.sort("eu-central-1", "starting a machine", FailedCall.note("ec2:RunInstances", failure));
    }

    private static SdkClientException lost(IOException cause) {
        return SdkClientException.create("Unable to execute HTTP request", cause);
    }

    private static RuntimeException answer(
            int status,
            @org.jspecify.annotations.Nullable String code,
            @org.jspecify.annotations.Nullable String message) {
        return Ec2Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }
}
