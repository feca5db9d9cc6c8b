package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The network of this host as the world sees it: one address, asked once, so that only we reach a machine's port 22. */
final class OwnNetwork implements Supplier<String> {

    /** Amazon's own service for it (docs.aws.amazon.com/vpc, "Connect to your instance", "My IP"). */
    static final URI AMAZON = URI.create("https://checkip.amazonaws.com/");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ADDRESS = "(\\d{1,3}\\.){3}\\d{1,3}";

    private final URI service;
    private @Nullable String known;

    OwnNetwork(URI service) {
        this.service = service;
    }

    @Override
    public synchronized String get() {
        if (known == null) {
            known = ask() + "/32";
        }
        return known;
    }

    private String ask() {
        HttpRequest request = HttpRequest.newBuilder(service).timeout(PATIENCE).build();
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            String answer = client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .strip();
            if (!answer.matches(ADDRESS)) {
                throw new IOException("the answer is not an address");
            }
            return answer;
        } catch (IOException e) {
            throw new CloudUnavailable(
                    "This host's own address could not be asked of " + service + " (" + e.getMessage() + ").",
                    "Set WORKSHOP_FOUNDRY_AWS_SSH_FROM to the network from which machines are reached, such as"
                            + " 203.0.113.7/32.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped(
                    RunStopped.Reason.INTERRUPTED, "Interrupted while asking for an address.", "Run it again.");
        }
    }
}
