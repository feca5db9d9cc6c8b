package io.jenkins.plugins.workshopfoundry.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.bake.CaptureStore.Captured;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.validate.ValidatedWorkshop;
import io.jenkins.plugins.workshopfoundry.validate.ValidationOptions;
import io.jenkins.plugins.workshopfoundry.validate.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureStoreTest {

    private static final Validator VALIDATOR = new Validator(new WorkshopReader(), ValidationOptions.DEFAULT);
    private static final Path HELLO = Path.of("test-workshops/good/hello-compose");

    @TempDir
    private Path folder;

    private CaptureStore store;
    private Path captures;

    @BeforeEach
    void make() {
        captures = folder.resolve("captures");
        store = new CaptureStore(captures);
    }

    @Test
    void theArchiveHasTheWholeTreeWithoutTheOriginal() throws IOException {
        Captured captured = store.keep(VALIDATOR.require(HELLO));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CaptureStore(captures).open(captured).writeTo(bytes);
        assertThat(names(bytes.toByteArray())).contains("docker-compose.yml", "start.sh");
        assertThat(bytes.size()).isEqualTo((int) captured.bytes());
    }

    @Test
    void theSameTreeIsWrittenOnce() throws IOException {
        Captured first = store.keep(VALIDATOR.require(HELLO));
        FileTime longAgo = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));
        Files.setLastModifiedTime(archives().get(0), longAgo);
        assertThat(store.keep(VALIDATOR.require(HELLO))).isEqualTo(first);
        assertThat(archives()).hasSize(1);
        assertThat(Files.getLastModifiedTime(archives().get(0))).isEqualTo(longAgo);
    }

    @Test
    void anotherTreeHasAnotherDigest() throws IOException {
        Path copy = copyOfHello();
        Captured before = store.keep(VALIDATOR.require(copy));
        assertThat(before).isEqualTo(store.keep(VALIDATOR.require(HELLO)));
        Files.writeString(copy.resolve("more.txt"), "more");
        assertThat(store.keep(VALIDATOR.require(copy)).digest()).isNotEqualTo(before.digest());
        assertThat(archives()).hasSize(2);
    }

    @Test
    void aTreeThatChangesWhileItIsReadLeavesNothingBehind() throws IOException {
        Path copy = copyOfHello();
        ValidatedWorkshop validated = VALIDATOR.require(copy);
        Files.writeString(copy.resolve("start.sh"), "#!/bin/sh\n");
        assertThatThrownBy(() -> store.keep(validated)).hasMessageContaining("changed while it was read");
        assertThat(all()).isEmpty();
    }

    @Test
    void anArchiveThatIsGoneIsSaidWithWhatToDo() throws IOException {
        Captured captured = store.keep(VALIDATOR.require(HELLO));
        Files.delete(archives().get(0));
        assertThatThrownBy(() -> store.open(captured))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("is gone")
                .hasMessageContaining("cancel the run");
    }

    @Test
    void onlyWhatAnOpenRunNeedsIsKept() throws IOException {
        Captured one = store.keep(VALIDATOR.require(HELLO));
        Captured other = store.keep(VALIDATOR.require(Path.of("test-workshops/good/vxlan-machine")));
        Path foreign = Files.writeString(captures.resolve("notes.txt"), "not ours");
        store.keepOnly(Set.of(other.digest()));
        assertThat(archives()).hasSize(1);
        assertThat(store.open(other).size()).isEqualTo(other.bytes());
        assertThatThrownBy(() -> store.open(one)).isInstanceOf(LedgerBroken.class);
        assertThat(foreign).exists();
        new CaptureStore(folder.resolve("nowhere")).keepOnly(Set.of());
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    private Path copyOfHello() throws IOException {
        Path copy = folder.resolve("hello-compose");
        try (Stream<Path> files = Files.walk(HELLO)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(HELLO.relativize(file).toString()));
            }
        }
        return copy;
    }

    private List<Path> archives() throws IOException {
        return all().stream().filter(path -> path.toString().endsWith(".tar")).toList();
    }

    private List<Path> all() throws IOException {
        if (Files.notExists(captures)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(captures)) {
            return files.toList();
        }
    }

    private static List<String> names(byte[] bytes) throws IOException {
        List<String> names = new ArrayList<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
