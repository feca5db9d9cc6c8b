package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import com.sun.net.httpserver.Headers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the Authorization header of Signature Version 4 says.
 *
 * @param accessKey whose key
 * @param region for which region
 * @param token the session's token, or null
 */
record Signature(String accessKey, String region, @Nullable String token) {

    private static final Pattern FORM =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/\\d{8}/([^/]+)/(ec2|sts)/aws4_request, .*");

    static Optional<Signature> of(Headers headers) {
        return Optional.ofNullable(headers.getFirst("Authorization"))
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(matcher ->
                        new Signature(matcher.group(1), matcher.group(2), headers.getFirst("X-Amz-Security-Token")));
    }
}
