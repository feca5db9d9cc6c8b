package io.jenkins.plugins.workshopfoundry.jenkins.views;

import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The build that asked for something, as a link.
 *
 * @param text the job and the build's number
 * @param url where it is, from the root of Jenkins
 */
public record Asker(String text, String url) {

    static Asker of(Origin origin) {
        String path = Arrays.stream(origin.job().split("/"))
                .map(part ->
                        "job/" + URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20") + "/")
                .collect(Collectors.joining());
        return new Asker(origin.job() + " #" + origin.build(), path + origin.build() + "/");
    }
}
