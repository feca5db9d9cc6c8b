package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Visits a seat as a browser does: follows redirections and keeps cookies. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    /** What came of a visit: the HTTP status and the page. */
    record Visit(int status, String body) {}

    Visit visit(String url) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Visit(response.statusCode(), response.body());
        } catch (IOException e) {
            throw silent(request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(request, e);
        }
    }

    /** Names the address without its query, in which the seat's key is. */
    private static CloudUnavailable silent(HttpRequest request, Exception e) {
        URI uri = request.uri();
        return new CloudUnavailable(
                "Nobody answers at " + uri.getScheme() + "://" + uri.getAuthority() + uri.getPath() + ".",
                "Look at 'workshop list'; 'workshop teardown' removes what the demo made.",
                e);
    }
}
