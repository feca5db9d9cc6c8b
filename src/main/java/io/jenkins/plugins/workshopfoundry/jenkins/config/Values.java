package io.jenkins.plugins.workshopfoundry.jenkins.config;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How each text of the forms is read: by the form that checks it, and by the engine that uses it. */
final class Values {

    /** docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html. */
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::[0-9]{12}:role/[\\w+=,.@/-]{1,576}");

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    private static final Pattern NETWORK = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}");

    /** docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user_externalid.html. */
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

    private static final Pattern POSTGRES =
            Pattern.compile("jdbc:postgresql://(?<hosts>[A-Za-z0-9._:,\\[\\]-]+)/[A-Za-z0-9_.%-]{1,189}(\\?[^#\\s]*)?");

    private static final Pattern PASSWORD = Pattern.compile("@|password=", Pattern.CASE_INSENSITIVE);

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

    private Values() {}

    /** The text without space around it, or empty if there is none. */
    static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }

    static String role(String text) {
        return formed(text, ROLE, "the ARN of a role", "arn:aws:iam::123456789012:role/workshops");
    }

    static String account(String text) {
        return formed(text, ACCOUNT, "the number of an AWS account", "123456789012");
    }

    static String externalId(String text) {
        return formed(text, EXTERNAL_ID, "an external id", "a word of 2 to 1224 letters, digits and +=,.@:/-");
    }

    static String network(String text) {
        return formed(text, NETWORK, "a network", "203.0.113.0/24");
    }

    /** Dollars, with cents or without. */
    static BigDecimal amount(String text) {
        return new BigDecimal(formed(text, AMOUNT, "an amount of US dollars", "25 or 25.50"));
    }

    /** Names between commas. */
    static List<String> list(@Nullable String text) {
        return text(text).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The address of something that speaks HTTP; nothing secret may stand in it. */
    static URI endpoint(String text) {
        try {
            URI uri = URI.create(text);
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (uri.getHost() != null && plain && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw notAnAddress(e);
        }
        throw notAnAddress(null);
    }

    private static InvalidRequest notAnAddress(@Nullable Exception cause) {
        return new InvalidRequest(
                "The endpoint is not the address of a web service.",
                "Write it like https://ec2.example.org, without user, password, query or fragment.",
                cause);
    }

    /** A JDBC URL of PostgreSQL; the ledger itself looks at its settings. */
    static String postgres(String text) {
        if (PASSWORD.matcher(text).find()) {
            throw new InvalidRequest(
                    "The JDBC URL has a password in it, which everybody who sees this page would see.",
                    "Change that password, leave it out of the URL, and choose a credential.");
        }
        return formed(text, POSTGRES, "a JDBC URL of PostgreSQL", "jdbc:postgresql://db.example.org/foundry");
    }

    /** The hosts of such a URL. */
    static List<String> hosts(String postgres) {
        Matcher parts = POSTGRES.matcher(postgres);
        return parts.matches()
                ? Arrays.stream(parts.group("hosts").split(","))
                        .map(host -> host.replaceFirst(":\\d+$", ""))
                        .toList()
                : List.of();
    }

    /** A Docker engine of this host, by its socket: at the end of any TCP connection there may be another host. */
    static String dockerHost(String text) {
        if (!text.matches("unix:///\\S+")) {
            throw new InvalidRequest(
                    "'" + text + "' is not a Docker engine on this controller's host.",
                    "Leave it empty, or write it like unix:///var/run/docker.sock.");
        }
        return text;
    }

    static int between(String what, int number, int least, int most) {
        if (number < least || number > most) {
            throw new InvalidRequest(what + " is " + number + ".", "Give a number from " + least + " to " + most + ".");
        }
        return number;
    }

    private static String formed(String text, Pattern form, String what, String example) {
        if (!form.matcher(text).matches()) {
            throw new InvalidRequest("'" + text + "' is not " + what + ".", "Write it like " + example + ".");
        }
        return text;
    }
}
