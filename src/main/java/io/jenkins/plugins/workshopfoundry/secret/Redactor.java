package io.jenkins.plugins.workshopfoundry.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes known secrets out of log lines, also where they come as base64, URL-encoded or hexadecimal, alone or inside
 * something longer. A secret of several lines is found line by line.
 */
public final class Redactor {

    /** What stands in the place of a secret. */
    public static final String MASK = "***";

    /** A shorter secret would take ordinary words out of the log; ours are longer. */
    private static final int SHORTEST = 6;

    private final Pattern secrets;

    /** @param secrets their values; shorter than 6 characters are left alone */
    public Redactor(Collection<String> secrets) {
        Set<String> forms = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        secrets.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST)
                .forEach(line -> addForms(line, forms));
        this.secrets = Pattern.compile(
                forms.isEmpty() ? "(?!)" : forms.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /** The line without any secret. */
    public String redact(String line) {
        return secrets.matcher(line).replaceAll(MASK);
    }

    private static void addForms(String secret, Set<String> forms) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        forms.add(secret);
        forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"));
        forms.add(HexFormat.of().formatHex(bytes));
        forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            String inside = insideBase64(bytes, before);
            forms.add(inside);
            forms.add(inside.replace('+', '-').replace('/', '_'));
        }
    }

    /**
     * The characters of base64 that depend on the secret alone when so many bytes (modulo 3) stand before it; three
     * bytes make four characters, so that the edges depend on their neighbours too.
     */
    private static String insideBase64(byte[] secret, int before) {
        byte[] shifted = new byte[before + secret.length];
        System.arraycopy(secret, 0, shifted, before, secret.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (before * 8 + 5) / 6;
        int last = shifted.length * 8 / 6;
        return encoded.substring(first, last);
    }
}
