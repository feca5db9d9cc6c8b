package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Obstacles that can be told without asking EC2, and how all of them are written. */
final class Problems {

    /** docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CopyImage.html, Name. */
    private static final Pattern TITLE = Pattern.compile("[A-Za-z0-9()\\[\\] ./\\-'@_]{3,128}");

    /** The same, Description; the console shows no more. */
    private static final int LONGEST = 255;

    private static final String ACCOUNT = "[0-9]{12}";

    private Problems() {}

    static Problem error(String id, String what, String remedy) {
        return of(Severity.ERROR, id, what, remedy);
    }

    static Problem of(Severity severity, String id, String what, String remedy) {
        return new Problem(id, severity, Location.of(""), what, remedy);
    }

    /** A region that there is not, or that is not enabled. */
    static Optional<Problem> region(String id, Region region, Map<String, Boolean> known) {
        Boolean enabled = known.get(region.name());
        if (enabled == null) {
            return Optional.of(
                    error(id, "AWS has no region " + region + ".", "Use one that it has, such as eu-central-1."));
        }
        return enabled
                ? Optional.empty()
                : Optional.of(error(
                        id,
                        "The region " + region + " is not enabled for this account.",
                        "Enable it in the account's settings, or use another."));
    }

    /** Names that EC2 would refuse. */
    static List<Problem> texts(Creation.Copy copy) {
        List<Problem> problems = new ArrayList<>();
        if (!TITLE.matcher(copy.title()).matches()) {
            problems.add(error(
                    "WF946",
                    "'" + copy.title() + "' cannot be the name of an image.",
                    "Use 3 to 128 letters, digits, spaces and ()[]./-'@_ only."));
        }
        if (copy.description().length() > LONGEST) {
            problems.add(error(
                    "WF946",
                    "The description of '" + copy.title() + "' has more than " + LONGEST + " characters.",
                    "Make it shorter."));
        }
        return problems;
    }

    /** Accounts that are not AWS's. */
    static List<Problem> audience(Audience audience) {
        return audience.accounts().stream()
                .filter(account -> !account.matches(ACCOUNT))
                .map(account -> error("WF946", "'" + account + "' is not an AWS account.", "Give its 12 digits."))
                .toList();
    }
}
