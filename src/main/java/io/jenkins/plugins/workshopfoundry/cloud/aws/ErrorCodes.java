package io.jenkins.plugins.workshopfoundry.cloud.aws;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to do about the error codes of EC2 (docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html) and STS
 * (docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html) that people meet.
 */
final class ErrorCodes {

    private static final Set<String> DENIED = Set.of("UnauthorizedOperation", "AccessDenied", "AccessDeniedException");

    private static final Set<String> UNSUPPORTED =
            Set.of("InvalidAction", "UnsupportedOperation", "UnknownOperationException", "NotImplemented");

    /** Retried by the SDK as throttling although they end like quotas. */
    private static final Set<String> NOT_QUOTAS = Set.of("RequestLimitExceeded", "BandwidthLimitExceeded");

    private static final String CAPACITY =
            "Try another machine type or region, or wait: AWS itself has none left there.";
    private static final String CREDENTIALS =
            "Check the access key, or log in again, and that the region is enabled for the account.";

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry("AuthFailure", CREDENTIALS),
            Map.entry("InvalidClientTokenId", CREDENTIALS),
            Map.entry("UnrecognizedClientException", CREDENTIALS),
            Map.entry("SignatureDoesNotMatch", CREDENTIALS),
            Map.entry("ExpiredToken", "The session is over: log in again, or let a role be assumed for each run."),
            Map.entry(
                    "ExpiredTokenException",
                    "The identity token is over: get a fresh one, and let it be read from a file that is kept fresh."),
            Map.entry("RequestExpired", "Set this host's clock: AWS allows a difference of five minutes."),
            Map.entry(
                    "InvalidIdentityToken",
                    "Compare the token's issuer and audience with the identity provider in IAM"
                            + " (docs/how-to/aws-oidc.md)."),
            Map.entry("OptInRequired", "Enable the region in the account's settings, or use another."),
            Map.entry("VPCIdNotSpecified", "Make a default network there: aws ec2 create-default-vpc."),
            Map.entry("DefaultVpcDoesNotExist", "Make a default network there: aws ec2 create-default-vpc."),
            Map.entry("InsufficientInstanceCapacity", CAPACITY),
            Map.entry("InsufficientHostCapacity", CAPACITY),
            Map.entry("InsufficientCapacity", CAPACITY),
            Map.entry("SpotMaxPriceTooLow", CAPACITY),
            Map.entry("Unsupported", "Use a machine type and region that offer it."),
            Map.entry("DependencyViolation", "Wait until what uses it is gone, then try again."),
            Map.entry("InvalidGroup.InUse", "Wait until what uses it is gone, then try again."),
            Map.entry("InvalidSnapshot.InUse", "Deregister the image that uses it first."),
            Map.entry("VolumeInUse", "Terminate the machine that uses it first."),
            Map.entry("InvalidAMIName.Duplicate", "Choose another version, or deregister the image of that name."));

    private ErrorCodes() {}

    /**
     * What to do about an error; empty for codes of which only AWS's own words are known.
     *
     * @param action what was refused, as a policy spells it
     */
    static Optional<String> remedy(String code, String action) {
        if (DENIED.contains(code)) {
            return Optional.of("Allow it: the policy line is \"" + action
                    + "\" in resources/aws/terraform/policy.json; for sts: actions, look at the role's trust policy.");
        }
        if (isQuota(code)) {
            return Optional.of("Remove what is not needed, use another region, or have the quota raised"
                    + " (console.aws.amazon.com/servicequotas).");
        }
        return Optional.ofNullable(REMEDIES.get(code));
    }

    /** Whether a limit of the account stands in the way. */
    static boolean isQuota(String code) {
        return (code.endsWith("LimitExceeded") || code.equals("MaxSpotInstanceCountExceeded"))
                && !NOT_QUOTAS.contains(code);
    }

    /** Whether these credentials may not do it. */
    static boolean isDenied(String code) {
        return DENIED.contains(code);
    }

    /** Whether what was called does not know the action at all: an older private cloud, an emulator. */
    static boolean isUnsupported(String code) {
        return UNSUPPORTED.contains(code);
    }

    /** Whether EC2 does not know the thing that was asked for: gone, not there yet, or not an id at all. */
    static boolean isAbsent(String code) {
        return code.startsWith("Invalid")
                && (code.endsWith("NotFound") || code.endsWith("Malformed") || code.equals("InvalidAMIID.Unavailable"));
    }
}
