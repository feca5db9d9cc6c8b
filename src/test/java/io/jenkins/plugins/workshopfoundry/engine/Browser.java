package io.jenkins.plugins.workshopfoundry.engine;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A learner's browser: it follows no redirect by itself and keeps cookies. */
final class Browser {

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return send(request(url).build());
    }

    /** With a cookie that somebody wrote by hand. */
    static int statusWithCookie(String url, String cookie) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request(url).header("Cookie", cookie).build(), BodyHandlers.ofString())
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
    }
}
