package io.jenkins.plugins.workshopfoundry.cloud.docker;

import io.jenkins.plugins.workshopfoundry.cloud.Images.BaseImage;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The base of local machines: made once for each state of the scripts that make it, then kept by the engine. */
final class LocalBase {

    private static final String KNOWN = "(debian|ubuntu)-[0-9]{1,2}(\\.[0-9]{2})?";

    private final Engine engine;
    private final Host host;
    private final BaseMaker maker;
    private final HostLock lock;
    private final Path work;

    /** @param work a folder with room for twice a base; what is written there is removed again */
    LocalBase(Engine engine, Host host, BaseMaker maker, HostLock lock, Path work) {
        this.engine = engine;
        this.host = host;
        this.maker = maker;
        this.lock = lock;
        this.work = work;
    }

    /** The base, made if the engine has none of this digest. A host makes its own release, and says so. */
    BaseImage get(String name, Architecture architecture, Consumer<String> progress) {
        if (!name.matches(KNOWN)) {
            throw new CloudRefused(
                    "There is no base '" + name + "' on the local cloud.",
                    "Use debian-12, ubuntu-22.04 or ubuntu-24.04.");
        }
        requireArchitecture(architecture);
        String release = host.release().orElse(name);
        if (!release.equals(name)) {
            progress.accept("A local machine follows its host: " + release + " stands in for " + name + ".");
        }
        String digest = Digests.base(release);
        return find(digest)
                .orElseGet(() -> lock.hold(
                        "The lock for making the base",
                        () -> find(digest).orElseGet(() -> make(release, architecture, digest, progress))));
    }

    private void requireArchitecture(Architecture wanted) {
        String has = engine.ask(
                "asking for its architecture", docker -> docker.infoCmd().exec().getArchitecture());
        if (!Architectures.isOf(wanted, has)) {
            throw new CloudRefused(
                    "The Docker engine of this host has " + has + " processors, not " + wanted.word() + ".",
                    "Bake for the host's own architecture, or on another cloud.");
        }
    }

    private Optional<BaseImage> find(String digest) {
        return engine
                .ask(
                        "looking for the base",
                        docker -> docker.listImagesCmd()
                                .withLabelFilter(Labels.BASE + "=" + digest)
                                .exec())
                .stream()
                .map(image -> image.getId())
                .min(Comparator.naturalOrder())
                .map(id -> new BaseImage(Inventory.ref(ResourceKind.IMAGE, id), digest));
    }

    private BaseImage make(String release, Architecture architecture, String digest, Consumer<String> progress) {
        progress.accept("Making the base " + release + " of local machines; this takes minutes, once.");
        String tag = Names.repository("base") + ":" + release;
        try {
            Path folder = Files.createTempDirectory(work, "base");
            try {
                Path layer = folder.resolve("layer.tar");
                Path archive = folder.resolve("image.tar");
                maker.make(folder, layer, progress);
                new ImageArchive(tag, digest, architecture, lock.poll().clock().instant()).write(layer, archive);
                progress.accept("Loading the base into the Docker engine.");
                load(archive);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return find(digest)
                .orElseThrow(() -> new CloudRefused(
                        "The Docker engine did not keep the base " + tag + " that it was given.",
                        "Make sure that its disk has room, then try again."));
    }

    private void load(Path archive) {
        engine.tell("loading the base", docker -> {
            try (InputStream in = Files.newInputStream(archive)) {
                docker.loadImageCmd(in).exec();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
