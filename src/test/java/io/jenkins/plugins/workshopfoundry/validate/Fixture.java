package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.Reading;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes workshops in a directory of a test. */
final class Fixture {

    private final Path root;

    Fixture(Path root) {
        this.root = root;
    }

    /** A compose workshop without any problem. */
    static Fixture whole(Path root) throws IOException {
        return new Fixture(root)
                .file("docker-compose.yml", """
                        services:
                          web:
                            image: nginx:1.27
                            ports: ["80:80"]
                            healthcheck:
                              test: ["CMD", "true"]
                        """)
                .script("start.sh", "#!/bin/bash\ncd \"$(dirname \"$0\")\"\ndocker-compose up -d\n");
    }

    Fixture file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Fixture script(String path, String text) throws IOException {
        file(path, text);
        Files.setPosixFilePermissions(root.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    Fixture link(String path, String target) throws IOException {
        Files.createSymbolicLink(root.resolve(path), Path.of(target));
        return this;
    }

    Path root() {
        return root;
    }

    RuleContext context() {
        return new RuleContext(reader().read(root).workshop());
    }

    Reading reading() {
        return reader().read(root);
    }

    static WorkshopReader reader() {
        return new WorkshopReader();
    }
}
