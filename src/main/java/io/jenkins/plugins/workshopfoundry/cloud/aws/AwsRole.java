package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A role that is assumed on top of an {@link AwsIdentity}, for instance in another account.
 *
 * @param arn the role
 * @param externalId what the role's owner wants to hear, or null
 */
public record AwsRole(String arn, @Nullable String externalId) {

    /** Partitions, accounts and names as in docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html. */
    private static final Pattern FORM = Pattern.compile("arn:aws[a-z-]*:iam::[0-9]{12}:role/[\\w+=,.@/-]{1,576}");

    /** @throws InvalidRequest if the ARN has another form */
    public AwsRole {
        check(arn);
    }

    /** Refuses what cannot be the ARN of a role. */
    static String check(String arn) {
        if (!FORM.matcher(arn).matches()) {
            throw new InvalidRequest(
                    "'" + arn + "' is not the ARN of a role.",
                    "Write it like arn:aws:iam::123456789012:role/workshops.");
        }
        return arn;
    }
}
