package io.jenkins.plugins.workshopfoundry.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A web request, as far as anybody here asks.
 *
 * @param method in upper case
 * @param query the query's text, or empty
 * @param type the body's media type, or empty
 * @param authorization what the caller shows, or empty
 * @param address where it comes from
 * @param body its text
 */
record WebRequest(String method, String query, String type, String authorization, String address, String body) {

    boolean isJson() {
        return type.startsWith("application/json");
    }

    /** The fields of the body, form or JSON; empty if it is neither. */
    Optional<Map<String, String>> fields() {
        return isJson() ? JsonText.fields(body) : form(body);
    }

    /** A field of the query, or empty. */
    String parameter(String name) {
        return form(query).map(fields -> fields.getOrDefault(name, "")).orElse("");
    }

    private static Optional<Map<String, String>> form(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
            return Optional.of(fields);
        } catch (IllegalArgumentException notPercentEncoded) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
