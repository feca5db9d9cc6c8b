package io.jenkins.plugins.workshopfoundry.cloud.docker;

import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the engine calls processors: as the kernel does (uname(2), machine). */
final class Architectures {

    private Architectures() {}

    /** Whether the engine's name means this architecture. */
    static boolean isOf(Architecture architecture, @Nullable String name) {
        return name != null
                && switch (architecture) {
                    case AMD64 -> Set.of("x86_64", "amd64").contains(name);
                    case ARM64 -> Set.of("aarch64", "arm64").contains(name);
                };
    }
}
