package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.bake.ImageDetails.DockerImage;
import io.jenkins.plugins.workshopfoundry.bake.Provenance;
import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRegion;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseState;
import io.jenkins.plugins.workshopfoundry.run.Json;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a release, for programs. Written as {@code manifest.json}, and for each region as {@code
 * manifest-<region>.json} with that region alone. The names of its parts are the keys of the JSON.
 *
 * @param release the release's id
 * @param title the name of the copies
 * @param name the workshop's name
 * @param version the version
 * @param kind {@code dev} or {@code version}
 * @param provider whose cloud
 * @param audience who may start machines
 * @param deprecated from when it is left out of lists, or null
 * @param tags what is written on the copies for people
 * @param built where it comes from
 * @param regions where it is, by region's name; only regions that were read back as they should be
 */
public record Manifest(
        String release,
        String title,
        String name,
        String version,
        String kind,
        String provider,
        Audience audience,
        @Nullable Instant deprecated,
        SortedMap<String, String> tags,
        Build built,
        SortedMap<String, Place> regions) {

    /** Copies the maps. */
    public Manifest {
        tags = new TreeMap<>(tags);
        regions = new TreeMap<>(regions);
    }

    /**
     * Where an image comes from.
     *
     * @param image the id of the baked image
     * @param at when its bake began
     * @param inputsDigest the digest of all its inputs, {@code sha256:…}
     * @param base the base image's name
     * @param baseImage the cloud's id of the base image
     * @param architecture its processor
     * @param diskGb the size of its disk, in GB
     * @param source repository, ref and commit
     * @param dockerImages the Docker images in it, with content ids and registry digests
     * @param packages the versions of the installed packages by name
     */
    public record Build(
            String image,
            Instant at,
            String inputsDigest,
            String base,
            String baseImage,
            String architecture,
            int diskGb,
            Source source,
            List<DockerImage> dockerImages,
            SortedMap<String, String> packages) {

        /** Copies the collections. */
        public Build {
            dockerImages = List.copyOf(dockerImages);
            packages = new TreeMap<>(packages);
        }
    }

    /**
     * A release in one region.
     *
     * @param image the cloud's id of the copy
     * @param snapshots the cloud's ids of its snapshots
     * @param published when it was read back
     */
    public record Place(
            String image, List<String> snapshots, @Nullable Instant published) {

        /** Copies the list. */
        public Place {
            snapshots = List.copyOf(snapshots);
        }
    }

    /** The manifest of a release. */
    public static Manifest of(Release release, BakedImage image, Provenance provenance) {
        return new Manifest(
                release.id(),
                release.title(),
                release.record().name(),
                release.version(),
                release.kind().word(),
                release.record().provider().word(),
                release.details().audience(),
                release.details().deprecated(),
                release.details().tags(),
                new Build(
                        image.id(),
                        image.record().created(),
                        image.digest(),
                        provenance.base(),
                        provenance.baseImage(),
                        image.details().architecture().word(),
                        image.details().diskGb(),
                        release.details().source(),
                        image.details().dockerImages(),
                        provenance.packages()),
                places(release));
    }

    private static SortedMap<String, Place> places(Release release) {
        SortedMap<String, Place> places = new TreeMap<>();
        for (ReleaseRegion row : release.regions()) {
            String copy = row.image();
            if (row.state() == ReleaseState.PUBLISHED && copy != null) {
                places.put(row.region().name(), new Place(copy, row.snapshots(), row.published()));
            }
        }
        return places;
    }

    /** The same for one region alone. */
    Manifest only(String region) {
        SortedMap<String, Place> one = new TreeMap<>(regions);
        one.keySet().retainAll(List.of(region));
        return new Manifest(release, title, name, version, kind, provider, audience, deprecated, tags, built, one);
    }

    /** The files by name: one for all regions, and one for each. */
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("manifest.json", Json.pretty(this));
        regions.keySet().forEach(region -> files.put("manifest-" + region + ".json", Json.pretty(only(region))));
        return files;
    }
}
