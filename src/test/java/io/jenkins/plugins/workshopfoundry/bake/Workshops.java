package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compose workshops in a directory of a test. */
final class Workshops {

    private static final WorkshopReader READER = new WorkshopReader();

    private Workshops() {}

    static ComposeWorkshop compose(Path folder, String compose, String options) throws IOException {
        Files.writeString(folder.resolve("docker-compose.yml"), compose);
        Files.writeString(folder.resolve(".image-builder.yml"), options);
        return (ComposeWorkshop) READER.read(folder).workshop();
    }
}
