package io.jenkins.plugins.workshopfoundry.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Temporary folders where scripts/bench-clear finds what a killed process left: by the process in their names. */
public final class BenchFolders implements TempDirFactory {

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension) throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "bench").toAbsolutePath());
        return Files.createTempDirectory(
                parent, "make-bench-" + ProcessHandle.current().pid() + "-");
    }
}
