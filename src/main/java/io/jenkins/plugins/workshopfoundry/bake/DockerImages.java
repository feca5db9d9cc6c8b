package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import java.util.List;

/** Reads the list of Docker images that provisioning leaves on a machine. */
final class DockerImages {

    /** Service, reference, id, repository digest, bytes. */
    private static final int FIELDS = 5;

    private DockerImages() {}

    static List<ImageDetails.DockerImage> parse(String tsv) {
        return tsv.lines()
                .filter(line -> !line.isBlank())
                .map(DockerImages::line)
                .toList();
    }

    private static ImageDetails.DockerImage line(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS || !fields[4].matches("[0-9]{1,18}")) {
            throw new CloudRefused(
                    "The machine's list of Docker images has a line that is none: '" + line + "'.",
                    "Bake it afresh; if it happens again, report it.");
        }
        return new ImageDetails.DockerImage(fields[0], fields[1], fields[2], fields[3], Long.parseLong(fields[4]));
    }
}
