package io.jenkins.plugins.workshopfoundry.server;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer to a web request.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param body the text
 * @param headers further headers
 */
record WebAnswer(int status, String type, String body, Map<String, String> headers) {

    static WebAnswer html(int status, String body) {
        return new WebAnswer(status, "text/html; charset=utf-8", body, Map.of());
    }

    static WebAnswer text(int status, String body) {
        return new WebAnswer(status, "text/plain; charset=utf-8", body + "\n", Map.of());
    }

    static WebAnswer json(int status, Object value) {
        return new WebAnswer(status, "application/json", JsonText.write(value) + "\n", Map.of());
    }

    WebAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new WebAnswer(status, type, body, more);
    }
}
