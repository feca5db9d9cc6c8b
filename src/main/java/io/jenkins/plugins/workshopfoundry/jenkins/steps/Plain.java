package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.bake.ImageDetails;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.publish.PruneResult;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Results as the maps, lists, texts and numbers that a sandboxed pipeline may read and Jenkins can save: LinkedHashMap and
 * ArrayList only, for Jenkins' class filter refuses the JDK's immutable ones.
 */
final class Plain {

    private Plain() {}

    static Map<String, Object> image(BakedImage image) {
        ImageDetails details = image.details();
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", image.id());
        plain.put("name", image.name());
        plain.put("version", image.version());
        plain.put("cloud", image.ref().provider().word());
        plain.put("region", image.ref().region().name());
        plain.put("cloudId", image.ref().id());
        plain.put("digest", image.digest());
        plain.put("created", image.record().created().toString());
        plain.put("kind", details.kind());
        plain.put("seats", details.seating().possible());
        plain.put("bootMillis", new LinkedHashMap<>(details.bootMillis()));
        plain.put("dockerImages", dockerImages(details));
        return plain;
    }

    static Map<String, Object> classroom(Classroom room) {
        List<Object> seats = new ArrayList<>();
        room.seats().forEach(seat -> seats.add(seat(seat)));
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", room.id());
        plain.put("name", room.name());
        plain.put("expires", room.expires().truncatedTo(ChronoUnit.SECONDS).toString());
        plain.put("joinCode", room.joinCode());
        plain.put("seats", seats);
        return plain;
    }

    static Map<String, Object> release(Release release) {
        List<Object> failed = new ArrayList<>();
        release.failed().forEach(region -> failed.add(region.region().name()));
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", release.id());
        plain.put("title", release.title());
        plain.put("version", release.version());
        plain.put("images", new LinkedHashMap<>(release.images()));
        plain.put("failed", failed);
        return plain;
    }

    static Map<String, Object> pruned(PruneResult result) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("removed", new ArrayList<>(result.removed()));
        plain.put("disabled", new ArrayList<>(result.disabled()));
        plain.put("deprecated", new ArrayList<>(result.deprecated()));
        plain.put("residue", new ArrayList<>(result.residue()));
        return plain;
    }

    static Map<String, Object> removal(TeardownResult result) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("removed", new ArrayList<>(result.removed()));
        plain.put("residue", new ArrayList<>(result.residue()));
        return plain;
    }

    private static List<Object> dockerImages(ImageDetails details) {
        List<Object> all = new ArrayList<>();
        details.dockerImages().forEach(docker -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("service", docker.service());
            one.put("reference", docker.reference());
            one.put("id", docker.id());
            all.add(one);
        });
        return all;
    }

    private static Map<String, Object> seat(SeatRecord seat) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("number", seat.number());
        plain.put("url", url(seat.endpoints()));
        plain.put("machine", seat.machine());
        plain.put("endpoints", new LinkedHashMap<>(new TreeMap<>(seat.endpoints())));
        return plain;
    }

    /** The page that a learner opens first: {@code web}, or the only one there is. */
    private static String url(Map<String, String> endpoints) {
        String web = endpoints.get("web");
        return web != null
                ? web
                : new TreeMap<>(endpoints).values().stream().findFirst().orElse("");
    }
}
