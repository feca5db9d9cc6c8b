package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.run.JsonScan;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found out about an image while it was baked.
 *
 * @param kind {@code compose} or {@code machine}
 * @param architecture its processor
 * @param diskGb the size of its disk, in GB
 * @param seating how it is seated
 * @param dockerImages the Docker images in it
 * @param bootMillis milliseconds from the start of a machine until each thing was ready, by what the boot test saw
 */
public record ImageDetails(
        String kind,
        Architecture architecture,
        int diskGb,
        Seating seating,
        List<DockerImage> dockerImages,
        SortedMap<String, Long> bootMillis) {

    /** Copies the collections. */
    public ImageDetails {
        dockerImages = List.copyOf(dockerImages);
        bootMillis = new TreeMap<>(bootMillis);
    }

    /** The size of an image's disk in GB, or empty where its details do not say. */
    public static OptionalInt diskGb(ImageRecord image) {
        String size = JsonScan.at(image.details(), "diskGb").get(0);
        return size.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(size));
    }

    /**
     * A Docker image in the image.
     *
     * @param service the compose service that uses it
     * @param reference what the workshop calls it
     * @param id its content id, {@code sha256:…}
     * @param digest its digest in its registry, or {@code -} for one that was built
     * @param bytes its size
     */
    public record DockerImage(String service, String reference, String id, String digest, long bytes) {}

    /**
     * How an image is seated.
     *
     * @param possible whether it can be
     * @param perMachine the most seats on one machine; 0 where the author does not say
     * @param endpoints the offset (0 to 9) of each endpoint's port in a seat's block of ten, by name
     */
    public record Seating(boolean possible, int perMachine, SortedMap<String, Integer> endpoints) {

        /** Copies the map. */
        public Seating {
            endpoints = new TreeMap<>(endpoints);
        }

        /** Cannot be seated. */
        public static Seating none() {
            return new Seating(false, 0, new TreeMap<>(Map.of()));
        }
    }
}
