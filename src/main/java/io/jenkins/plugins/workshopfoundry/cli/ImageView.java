package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.bake.ImageDetails;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An image, for people and for programs. */
final class ImageView {

    private ImageView() {}

    static Map<String, Object> json(ImageRecord image) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", image.id());
        json.put("name", image.name());
        json.put("version", image.version());
        json.put("cloud", image.ref().provider().word());
        json.put("region", image.ref().region().name());
        json.put("cloudId", image.ref().id());
        json.put("digest", image.digest());
        json.put("removed", image.removed());
        json.put("created", image.created().toString());
        return json;
    }

    static Map<String, Object> json(BakedImage image) {
        Map<String, Object> json = json(image.record());
        ImageDetails details = image.details();
        json.put("kind", details.kind());
        json.put("seats", details.seating().possible());
        json.put("bootMillis", details.bootMillis());
        json.put(
                "dockerImages",
                details.dockerImages().stream()
                        .map(docker ->
                                Map.of("service", docker.service(), "reference", docker.reference(), "id", docker.id()))
                        .toList());
        return json;
    }

    static List<String> lines(BakedImage image) {
        List<String> lines = new ArrayList<>();
        lines.add("image %s: %s %s on %s (%s)"
                .formatted(
                        image.id(),
                        image.name(),
                        image.version(),
                        image.ref().provider().word(),
                        image.ref().region()));
        lines.add("  digest   " + image.digest());
        image.details().dockerImages().forEach(docker -> lines.add("  holds    " + Paint.harmless(docker.reference())));
        image.details()
                .bootMillis()
                .forEach((what, millis) -> lines.add("  boot     %s after %.1f s".formatted(what, millis / 1000.0)));
        return lines;
    }
}
