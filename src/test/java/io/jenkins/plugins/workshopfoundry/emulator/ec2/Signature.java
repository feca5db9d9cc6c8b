package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A request's signature, as Amazon's page "Create a signed AWS API request" describes version 4 of it.
 *
 * @param accessKey whose key
 * @param scope day, region and service
 * @param signature what the client worked out
 * @param toSign what is signed
 * @param token the session's token, or null
 */
record Signature(
        String accessKey,
        String scope,
        String signature,
        String toSign,
        @Nullable String token) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final Pattern FORM = Pattern.compile(ALGORITHM
            + " Credential=([^/]+)/(\\d{8}/[^/]+/(?:ec2|sts|servicequotas)/aws4_request),"
            + " SignedHeaders=([^,]+), Signature=([0-9a-f]{64})");

    /** Reads the headers of a POST to the root; empty if it is not signed, or not in this way. */
    static Optional<Signature> of(Headers headers, byte[] body) {
        return Optional.ofNullable(headers.getFirst("Authorization"))
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(matcher -> new Signature(
                        matcher.group(1),
                        matcher.group(2),
                        matcher.group(4),
                        toSign(headers, matcher.group(2), matcher.group(3), body),
                        headers.getFirst("X-Amz-Security-Token")));
    }

    /** The region for which it is good. */
    String region() {
        return scope.split("/")[1];
    }

    /** Whether it was made with a secret. */
    boolean isMadeWith(String secret) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, toSign)).equals(signature);
    }

    private static String toSign(Headers headers, String scope, String signedHeaders, byte[] body) {
        String canonical = Arrays.stream(signedHeaders.split(";"))
                .map(name -> name + ":" + String.valueOf(headers.getFirst(name)).strip() + "\n")
                .collect(Collectors.joining());
        String request = "POST\n/\n\n" + canonical + "\n" + signedHeaders + "\n" + sha256(body);
        return ALGORITHM + "\n" + headers.getFirst("X-Amz-Date") + "\n" + scope + "\n"
                + sha256(request.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
