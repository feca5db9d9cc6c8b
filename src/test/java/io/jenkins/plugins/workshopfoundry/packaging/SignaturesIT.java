package io.jenkins.plugins.workshopfoundry.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The signatures of Jenkins are those that the plugin needs, and no others. */
class SignaturesIT {

    @Test
    void theSignaturesHoldNothingThatIsNotUsed() throws IOException {
        Hpi hpi = new Hpi();
        Path signatures = Path.of("src", "jenkins-api", "java");
        Set<String> used = new TreeSet<>();
        Deque<String> toLookAt = new ArrayDeque<>(hpi.ownClasses());
        while (!toLookAt.isEmpty()) {
            String name = toLookAt.pop();
            byte[] bytes = hpi.own().get(name + ".class");
            if (bytes == null) {
                bytes = Files.readAllBytes(Path.of("target", "classes", name + ".class"));
            }
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            signatureFiles(signatures)
                    .filter(signature -> text.contains(signature) && used.add(signature))
                    .forEach(toLookAt::push);
        }
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(signatureFiles(signatures).toList());
    }

    private static Stream<String> signatureFiles(Path root) throws IOException {
        return Files.walk(root)
                .filter(file -> file.toString().endsWith(".java"))
                .map(file -> root.relativize(file).toString().replaceFirst("\\.java$", ""));
    }
}
