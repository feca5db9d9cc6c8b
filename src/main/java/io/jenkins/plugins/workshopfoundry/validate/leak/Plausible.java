package io.jenkins.plugins.workshopfoundry.validate.leak;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells secrets from examples, placeholders, names and ordinary words. */
final class Plausible {

    /** Words that authors put where the reader is to put a secret. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)example|change.?me|change.?this|changeit|placeholder|dummy|sample|replace|insert|redacted|your|xxxx"
                    + "|\\*\\*\\*|\\.\\.\\.|todo|fixme|not.?a.?real|fake|foobar|foo_bar|lorem|password|passwd|secret|token"
                    + "|credential|api.?key|insecure|default|postgres|mysql|rabbitmq|mongodb|test|demo|workshop|12345678|abcdef"
                    + "|deadbeef|aaaaaa|000000|undefined|function|string");

    private static final Pattern PREFIX = Pattern.compile("^(?:[A-Za-z]{2,8}[-_.])?[A-Za-z]{2,10}[-_.]");
    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern REFERENCE = Pattern.compile("[$<>{}`()]|%[A-Za-z(]|^[/.~@!#*&]|://|::|\\\\|&&|&\\w+=");
    private static final Pattern DOTTED = Pattern.compile("[A-Za-z_][\\w-]*(?:[.:/][A-Za-z_][\\w-]*)+");
    private static final Pattern DIGEST = Pattern.compile("(?i)^(?:sha(?:1|256|384|512)|md5|h1)[-:=].*");
    private static final Pattern HASHED = Pattern.compile("^\\$?(?:2[aby]|apr1|argon2|pbkdf2|scrypt|[156])\\$.*");

    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]{4,}|[A-Z]{5,}");

    private Plausible() {}

    /** A text with the form of a known token: not an example, and not the same few letters again and again. */
    static boolean token(String text) {
        String own = PREFIX.matcher(text).replaceFirst("");
        return !obviousExample(own) && entropy(own) >= 3.0;
    }

    /** The beginning of a key's base64 text; OpenSSH begins with a long row of zeroes, an example with one letter only. */
    static boolean privateKey(String text) {
        String key = text.substring(Math.max(0, text.length() - 64));
        return !obviousExample(key) && entropy(key) >= 2.5;
    }

    /** A token whose payload does not say that it is a demonstration. */
    static boolean signedToken(String text) {
        String payload = text.split("\\.", -1)[1];
        try {
            String said = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.ISO_8859_1);
            return !said.contains("John Doe") && !said.contains("1234567890") && !obviousExample(said);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** A value that is called a secret: long, random and of mixed letters. */
    static boolean random(String text) {
        return looksRandom(text, 16, 3.5);
    }

    /** A value that is called a secret in a file made for values: shorter ones count too. */
    static boolean randomInEnvFile(String text) {
        return looksRandom(text, 12, 3.3);
    }

    private static boolean looksRandom(String text, int shortest, double least) {
        return text.length() >= shortest
                && digits(text) >= 2
                && text.chars().anyMatch(Character::isLetter)
                && !PLACEHOLDER.matcher(text).find()
                && !REFERENCE.matcher(text).find()
                && !UUID.matcher(text).find()
                && !DOTTED.matcher(text).matches()
                && !DIGEST.matcher(text).matches()
                && !HASHED.matcher(text).matches()
                && !wordy(text)
                && entropy(text) >= least;
    }

    private static boolean obviousExample(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        return low.contains("example")
                || low.contains("xxxx")
                || low.contains("placeholder")
                || low.contains("changeme")
                || low.contains("your")
                || low.contains("redacted")
                || low.contains("demo")
                || low.contains("1234567890abcdef");
    }

    /** Names are words joined by signs or capitals: half of the letters or more stand in them. */
    private static boolean wordy(String text) {
        int words = WORD.matcher(text)
                .results()
                .mapToInt(found -> found.end() - found.start())
                .sum();
        return words * 2 >= text.length();
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    /** Shannon's entropy in bits a character: 4 at most for hexadecimal digits, 6 for base64. */
    static double entropy(String text) {
        int[] counts = new int[256];
        text.chars().forEach(letter -> counts[letter & 0xff]++);
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
