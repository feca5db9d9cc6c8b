package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The roles of the account, and whom they trust. Safe for several threads. */
public final class Roles {

    private static final String AUDIENCE = "sts.amazonaws.com";

    private final Map<String, Role> roles = new ConcurrentHashMap<>();

    /**
     * One role.
     *
     * @param arn its ARN
     * @param externalId what a caller has to say, or null
     * @param subject whom of the identity provider's it trusts, with {@code *} for any text, or null for nobody
     */
    record Role(
            String arn,
            @Nullable String externalId,
            @Nullable String subject) {}

    /** Makes a role that the account's users may assume. */
    public void trustUsers(String arn, @Nullable String externalId) {
        roles.put(arn, new Role(arn, externalId, null));
    }

    /** Makes a role for whoever has a token of the identity provider with this subject; {@code *} is any text. */
    public void trustSubject(String arn, String subject) {
        roles.put(arn, new Role(arn, null, subject));
    }

    /** A token of the identity provider that this account trusts. */
    public static String token(String subject, Instant expires) {
        String claims =
                "{\"sub\":\"%s\",\"aud\":\"%s\",\"exp\":%d}".formatted(subject, AUDIENCE, expires.getEpochSecond());
        return encoded("{\"alg\":\"RS256\"}") + "." + encoded(claims) + "." + encoded("signature");
    }

    Optional<Role> find(String arn) {
        return Optional.ofNullable(roles.get(arn));
    }

    /** Who holds a token. */
    static String subject(String token, Instant now) {
        String claims = claims(token);
        if (!claim(claims, "\"aud\":\"([^\"]*)\"").equals(AUDIENCE)) {
            throw Ec2Error.of("InvalidIdentityToken", "Incorrect token audience");
        }
        long end = Long.parseLong(claim(claims, "\"exp\":(\\d+)"));
        if (now.getEpochSecond() >= end) {
            throw Ec2Error.of(
                    "ExpiredTokenException",
                    "Token expired: current date/time " + now.getEpochSecond()
                            + " must be before the expiration date/time " + end);
        }
        return claim(claims, "\"sub\":\"([^\"]*)\"");
    }

    static boolean matches(@Nullable String pattern, String subject) {
        return pattern != null && subject.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }

    private static String claims(String token) {
        String[] parts = token.split("\\.");
        if (parts.length != 3) {
            throw Ec2Error.of("InvalidIdentityToken", "The ID Token provided is not a valid JWT.");
        }
        try {
            return new String(Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Ec2Error.of("InvalidIdentityToken", "The ID Token provided is not a valid JWT.");
        }
    }

    private static String claim(String claims, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(claims);
        if (!matcher.find()) {
            throw Ec2Error.of("InvalidIdentityToken", "Missing a required claim");
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
