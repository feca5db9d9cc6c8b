package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who may start machines from an image, besides its owner.
 *
 * @param everyone whether it is public
 * @param accounts the cloud's own ids of accounts (AWS: 12 digits) or projects
 * @param organisations ARNs of organisations or organisational units
 */
public record Audience(boolean everyone, SortedSet<String> accounts, SortedSet<String> organisations) {

    // Before the constants, whose constructor needs them.
    private static final String ARN = "arn:";

    /**
     * AWS Organizations, "Identify AWS Organizations resources with ARNs"; the account is the management account's.
     */
    private static final Pattern ORGANISATION =
            Pattern.compile("arn:aws[a-z-]*:organizations::[0-9]{12}:(organization/o-[a-z0-9]{10,32}"
                    + "|ou/o-[a-z0-9]{10,32}/ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})");

    /** AWS: 12 digits. Google Cloud: a project id of 6 to 30 lower-case letters, digits and hyphens. */
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}|[a-z][a-z0-9-]{4,28}[a-z0-9]");

    /** Nobody but the owner. */
    public static final Audience OWNER = new Audience(false, new TreeSet<>(), new TreeSet<>());

    /** Everybody. */
    public static final Audience PUBLIC = new Audience(true, new TreeSet<>(), new TreeSet<>());

    /** @throws InvalidRequest if an account or organisation has another form */
    public Audience {
        accounts = new TreeSet<>(accounts);
        organisations = new TreeSet<>(organisations);
        accounts.forEach(account -> require(
                account,
                ACCOUNT,
                "an account",
                "Give an AWS account's 12 digits, a Google Cloud project id, or the ARN of an organisation."));
        organisations.forEach(arn -> require(
                arn,
                ORGANISATION,
                "the ARN of an organisation or organisational unit",
                "It looks like arn:aws:organizations::123456789012:organization/o-abcdefghij."));
    }

    /**
     * Accounts and organisations in one list, as people type them; what begins with {@code arn:} is an organisation.
     *
     * @throws InvalidRequest if one of them is neither
     */
    public static Audience of(List<String> words) {
        SortedSet<String> accounts = new TreeSet<>();
        SortedSet<String> organisations = new TreeSet<>();
        words.forEach(word -> (word.startsWith(ARN) ? organisations : accounts).add(word));
        return new Audience(false, accounts, organisations);
    }

    /** Whether nobody but the owner is in it. */
    public boolean isOwnerOnly() {
        return !everyone && accounts.isEmpty() && organisations.isEmpty();
    }

    /** For people, for instance {@code public}, {@code private} or {@code 2 accounts, 1 organisation}. */
    public String words() {
        if (everyone) {
            return "public";
        }
        if (isOwnerOnly()) {
            return "private";
        }
        return accounts.size()
                + (accounts.size() == 1 ? " account, " : " accounts, ")
                + organisations.size()
                + (organisations.size() == 1 ? " organisation" : " organisations");
    }

    private static void require(String word, Pattern form, String what, String remedy) {
        if (!form.matcher(word).matches()) {
            throw new InvalidRequest("'" + word + "' is not " + what + ".", remedy);
        }
    }
}
