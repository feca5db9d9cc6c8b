package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesRuleTest {

    @TempDir
    private Path root;

    private Fixture workshop;
    private final FilesRule rule = new FilesRule(1000);

    @BeforeEach
    void makeWorkshop() throws IOException {
        workshop = Fixture.whole(root);
    }

    @Test
    void acceptsOrdinaryFiles() throws IOException {
        workshop.file("docs/grüße & küsse.md", "x").link("docs/link", "grüße & küsse.md");
        assertThat(rule.check(workshop.context())).isEmpty();
    }

    @Test
    void reportsSockets() throws IOException {
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(root.resolve("app.sock")));
            assertThat(rule.check(workshop.context()))
                    .extracting(Problem::id, Problem::location)
                    .containsExactly(tuple("WF109", Location.of("app.sock")));
        }
    }

    @Test
    void reportsFilesAboveTheLimitOnly() throws IOException {
        workshop.file("small.bin", "x".repeat(1000)).file("large.bin", "x".repeat(1001));
        assertThat(rule.check(workshop.context()))
                .extracting(Problem::id, Problem::location)
                .containsExactly(tuple("WF110", Location.of("large.bin")));
    }

    @Test
    void reportsNamesThatSteerTerminalsWithoutRepeatingThem() throws IOException {
        workshop.file("a\u001B[2Jb.txt", "x").file("c\nd.txt", "x");
        assertThat(rule.check(workshop.context()))
                .extracting(Problem::id, Problem::location)
                .containsExactly(tuple("WF111", Location.of("a?[2Jb.txt")), tuple("WF111", Location.of("c?d.txt")));
    }

    @Test
    void reportsWhatCannotBeRead() throws IOException {
        workshop.file("secret.txt", "x");
        Files.setPosixFilePermissions(root.resolve("secret.txt"), Set.of());
        Assumptions.assumeFalse(Files.isReadable(root.resolve("secret.txt")), "root reads everything");
        assertThat(rule.check(workshop.context())).extracting(Problem::id).containsExactly("WF102");
        Files.setPosixFilePermissions(root.resolve("secret.txt"), PosixFilePermissions.fromString("rw-------"));
    }
}
