package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.ContainerConfig;
import io.jenkins.plugins.workshopfoundry.cloud.Images.BaseImage;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The base is made once, by one process, and kept; here of one folder, on a host of an invented release. */
class LocalBaseIT {

    @TempDir
    Path folder;

    private final Engine engine = new Engine(LocalCloud.ADDRESS);
    private final AtomicInteger made = new AtomicInteger();
    private final List<String> said = new ArrayList<>();
    private Architecture architecture = Architecture.AMD64;

    @BeforeEach
    void inventARelease() throws IOException {
        Files.createDirectories(folder.resolve("etc"));
        Files.createDirectories(folder.resolve("work"));
        Files.writeString(folder.resolve("etc/os-release"), "ID=debian\nVERSION_ID=\"99\"\n");
        architecture = Architectures.isOf(Architecture.AMD64, System.getProperty("os.arch"))
                ? Architecture.AMD64
                : Architecture.ARM64;
    }

    @AfterEach
    void removeIt() {
        engine.tell(
                "removing the invented base",
                docker -> docker.listImagesCmd()
                        .withLabelFilter(Labels.BASE + "=" + Digests.base("debian-99"))
                        .exec()
                        .forEach(image -> docker.removeImageCmd(image.getId()).exec()));
        engine.close();
    }

    @Test
    void isMadeOnFirstUseAndLabelledAndThenFound() throws IOException {
        BaseImage first = base().get("debian-99", architecture, said::add);
        assertThat(said).first().asString().contains("takes minutes, once");
        assertThat(base().get("debian-99", architecture, said::add)).isEqualTo(first);
        assertThat(made).hasValue(1);
        assertThat(first.digest()).isEqualTo(Digests.base("debian-99"));
        ContainerConfig config = engine.ask(
                        "looking",
                        docker -> docker.inspectImageCmd(first.image().id()).exec())
                .getConfig();
        assertThat(config).isNotNull();
        assertThat(config.getLabels()).containsExactly(Map.entry(Labels.BASE, first.digest()));
        assertThat(config.getEnv()).contains("container=docker");
        try (Stream<Path> left = Files.list(folder.resolve("work"))) {
            assertThat(left).containsExactly(folder.resolve("work/base.lock"));
        }
    }

    @Test
    void twoAtOnceMakeItOnce() {
        CompletableFuture<BaseImage> other =
                CompletableFuture.supplyAsync(() -> base().get("debian-99", architecture, line -> {}));
        BaseImage mine = base().get("debian-99", architecture, line -> {});
        assertThat(other.join()).isEqualTo(mine);
        assertThat(made).hasValue(1);
    }

    @Test
    void anotherReleaseIsStoodInForByTheHostsOwnAndSaysSo() {
        base().get("ubuntu-24.04", architecture, said::add);
        assertThat(said).first().isEqualTo("A local machine follows its host: debian-99 stands in for ubuntu-24.04.");
    }

    @Test
    void anotherArchitectureIsRefused() {
        Architecture other = architecture == Architecture.AMD64 ? Architecture.ARM64 : Architecture.AMD64;
        assertThatThrownBy(() -> base().get("debian-99", other, said::add))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining(other.word());
    }

    private LocalBase base() {
        Path work = folder.resolve("work");
        HostLock lock = new HostLock(work.resolve("base.lock"), LocalCloud.POLL);
        return new LocalBase(engine, new Host(folder), this::make, lock, work);
    }

    private void make(Path empty, Path tar, Consumer<String> progress) {
        made.incrementAndGet();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(Files.newOutputStream(tar))) {
            out.putArchiveEntry(new TarArchiveEntry("made-by-" + empty.getFileName() + "/"));
            out.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
