package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ledger in a PostgreSQL database: for controllers on several hosts.
 *
 * @param text the JDBC URL as it was typed; it has no password, and only settings that cannot be turned against us
 */
public record PostgresUrl(String text) implements LedgerUrl {

    static final String PREFIX = "jdbc:postgresql:";

    private static final Pattern FORM = Pattern.compile(
            "jdbc:postgresql://(?<hosts>[A-Za-z0-9._:,\\[\\]-]+)/(?<database>[A-Za-z0-9_.%-]{1,189})(?:\\?(?<settings>[^#\\s]*))?");

    private static final Pattern PASSWORD = Pattern.compile("@|password=", Pattern.CASE_INSENSITIVE);

    /**
     * The driver's other settings name classes to load and files to write, or hold secrets
     * (<a href="https://jdbc.postgresql.org/documentation/use/#connection-parameters">its manual</a>).
     */
    private static final Set<String> SETTINGS = Set.of(
            "user",
            "currentschema",
            "sslmode",
            "sslrootcert",
            "sslcert",
            "sslkey",
            "channelbinding",
            "targetservertype",
            "connecttimeout",
            "sockettimeout",
            "logintimeout");

    /** @throws InvalidRequest if it is not the URL of a database, or has a password or a setting that is not taken */
    public PostgresUrl {
        parts(text);
    }

    static PostgresUrl parse(String text) {
        return new PostgresUrl(text);
    }

    /** Whether the URL says so itself, so that no default of ours is put over it. */
    boolean sets(String setting) {
        return value(setting).isPresent();
    }

    /** The user that the URL names. */
    Optional<String> user() {
        return value("user");
    }

    /** The database, for messages. */
    String database() {
        return URLDecoder.decode(parts(text).group("database"), StandardCharsets.UTF_8);
    }

    /** Without settings, for messages. */
    @Override
    public String toString() {
        Matcher parts = parts(text);
        return PREFIX + "//" + parts.group("hosts") + "/" + parts.group("database");
    }

    private Optional<String> value(String setting) {
        for (String one : settings(parts(text))) {
            if (name(one).equals(setting)) {
                return Optional.of(URLDecoder.decode(one.substring(one.indexOf('=') + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static Matcher parts(String text) {
        refusePassword(text);
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new InvalidRequest(
                    "The URL of the ledger is not of the form jdbc:postgresql://HOST[:PORT]/DATABASE[?SETTINGS].",
                    REMEDY);
        }
        for (String one : settings(parts)) {
            if (!SETTINGS.contains(name(one)) || one.indexOf('=') < 0) {
                throw new InvalidRequest(
                        "The URL of the ledger has a setting that is not taken: " + harmless(name(one)) + ".",
                        "Leave it out; user, currentSchema, sslmode, sslrootcert and the time limits can be given.");
            }
        }
        return parts;
    }

    private static void refusePassword(String text) {
        if (PASSWORD.matcher(text).find()) {
            throw new InvalidRequest(
                    "The URL of the ledger has a password in it, which process lists and logs would show.",
                    "Change that password, leave it out of the URL, and give it in PGPASSWORD, in ~/.pgpass or with"
                            + " --ledger-password-file, in Jenkins as a credential; the user goes behind a question mark:"
                            + " ?user=NAME.");
        }
    }

    private static String[] settings(Matcher parts) {
        String settings = parts.group("settings");
        return settings == null || settings.isEmpty() ? new String[0] : settings.split("&", -1);
    }

    private static String name(String setting) {
        int end = setting.indexOf('=');
        return (end < 0 ? setting : setting.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static String harmless(String name) {
        return name.matches("[a-z]{1,40}") ? name : "one that has an odd name";
    }
}
