package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a region lets images be used by others.
 *
 * @param ec2 the way to EC2
 * @param amis the images
 * @param region where
 */
record Sharing(Ec2 ec2, Amis amis, Region region) {

    /** How many images of an account may be public in a region, unless Amazon was asked for more (Service Quotas). */
    private static final int PUBLIC = 5;

    /** The end of the name of Amazon's own key, which cannot be shared; EC2 gives the alias or its ARN. */
    private static final String OWN_KEY = "alias/aws/ebs";

    private static final String UNBLOCKED = "unblocked";

    /**
     * What stands in the way.
     *
     * @param encrypted whether the source is encrypted, as its copies will be
     */
    List<Problem> check(Audience audience, boolean encrypted) {
        List<Problem> problems = new ArrayList<>();
        if (!audience.isOwnerOnly()) {
            checkKey(audience, encrypted, problems);
        }
        if (audience.everyone()) {
            checkBlock(problems);
            checkQuota(problems);
        }
        return problems;
    }

    /** docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html: what is encrypted is never public. */
    private void checkKey(Audience audience, boolean encrypted, List<Problem> problems) {
        boolean byDefault = ec2.ask(
                        region,
                        "asking whether disks are encrypted",
                        client -> client.getEbsEncryptionByDefault(request -> {}))
                .ebsEncryptionByDefault();
        if (!encrypted && !byDefault) {
            return;
        }
        if (audience.everyone()) {
            problems.add(Problems.error(
                    "WF942",
                    "Images in " + region + " are encrypted, and an encrypted image cannot be public.",
                    "Turn the encryption of new disks off there, or leave the region out."));
        } else if (key().endsWith(OWN_KEY)) {
            problems.add(Problems.error(
                    "WF942",
                    "Images in " + region + " are encrypted with Amazon's own key, which cannot be shared.",
                    "Choose a key of yours as the default there, or leave the region out."));
        }
    }

    private String key() {
        return ec2.ask(region, "asking for the key of disks", client -> client.getEbsDefaultKmsKeyId(request -> {}))
                .kmsKeyId();
    }

    private void checkBlock(List<Problem> problems) {
        String state = ec2.ask(
                        region,
                        "asking whether public images are blocked",
                        client -> client.getImageBlockPublicAccessState(request -> {}))
                .imageBlockPublicAccessState();
        if (!UNBLOCKED.equals(state)) {
            problems.add(Problems.error(
                    "WF943",
                    "Public images are blocked in " + region + ".",
                    "Lift the block (aws ec2 disable-image-block-public-access), or leave the region out."));
        }
    }

    /** EC2 does not tell the quota itself; it may be higher. */
    private void checkQuota(List<Problem> problems) {
        int count = amis.all(region, "counting public images", Amis.SELF, List.of(Tags.filter("is-public", "true")))
                .size();
        if (count >= PUBLIC) {
            problems.add(Problems.of(
                    Severity.WARNING,
                    "WF944",
                    "There are " + count + " public images in " + region + " already; an account has room for " + PUBLIC
                            + " unless it asked for more.",
                    "Prune old releases, or have the quota \"AMIs - Public\" raised."));
        }
    }
}
