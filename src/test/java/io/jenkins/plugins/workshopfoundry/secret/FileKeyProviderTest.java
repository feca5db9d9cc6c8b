package io.jenkins.plugins.workshopfoundry.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyProviderTest {

    private static final SecretPlace PLACE = new SecretPlace("t", "r", "c");

    @TempDir
    Path root;

    private final Random random = new Random(3);
    private Path ledger;
    private Path file;

    @BeforeEach
    void folders() throws IOException {
        ledger = Files.createDirectory(root.resolve("ledger"));
        file = root.resolve("keys/deep/key");
    }

    @Test
    void aFreshKeyIsWrittenForItsOwnerOnlyAndOpensWhatItWrapped() throws IOException {
        DataKey key = DataKey.fresh(random);
        String sealed = new SecretBox(key, random).seal("hunter2", PLACE);

        String wrapped = key.wrap(provider(file));

        DataKey again = DataKey.unwrap(wrapped, provider(file));
        assertThat(new SecretBox(again, random).open(sealed, PLACE)).isEqualTo("hunter2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void rekeyingLetsTheNewKeyInAndLeavesTheSecretsAsTheyAre() {
        DataKey key = DataKey.fresh(random);
        String sealed = new SecretBox(key, random).seal("hunter2", PLACE);
        KeyProvider old = provider(file);
        KeyProvider next = provider(root.resolve("next"));

        String wrapped = DataKey.unwrap(key.wrap(old), old).wrap(next);

        assertThat(new SecretBox(DataKey.unwrap(wrapped, next), random).open(sealed, PLACE))
                .isEqualTo("hunter2");
        assertThatThrownBy(() -> DataKey.unwrap(wrapped, old))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aMissingKeyFileIsNamedAndNeverMadeAnewForReading() {
        String wrapped = DataKey.fresh(random).wrap(provider(root.resolve("other")));

        assertThatThrownBy(() -> DataKey.unwrap(wrapped, provider(file)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(file + " is missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void aKeyFileThatOthersCanReadIsRefused() throws IOException {
        String wrapped = DataKey.fresh(random).wrap(provider(file));
        for (String permissions : Set.of("rw-r-----", "rw----r--", "rw--w----", "rwx------")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

            assertThatThrownBy(() -> DataKey.unwrap(wrapped, provider(file)))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("chmod 600");
        }
    }

    @Test
    void aKeyFileThatHoldsNoKeyIsRefusedWithoutRepeatingIt() throws IOException {
        String wrapped = DataKey.fresh(random).wrap(provider(file));
        for (String junk : new String[] {"", "hunter2 is no key", "aHVudGVyMg=="}) {
            Files.writeString(file, junk);

            assertThatThrownBy(() -> DataKey.unwrap(wrapped, provider(file)))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("holds no key")
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void aKeyInsideTheLedgersFolderIsRefusedAlsoThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("link"), ledger);
        for (Path inside : new Path[] {ledger.resolve("key"), ledger.resolve("a/b"), link.resolve("key")}) {
            assertThatThrownBy(() -> provider(inside))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("ledger's folder");
        }
    }

    @Test
    void manyAtOnceAgreeOnOneKey() {
        Set<String> keys = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 16).parallel().forEach(i -> {
            KeyProvider provider = provider(file);
            DataKey.unwrap(DataKey.fresh(random).wrap(provider), provider);
            try {
                keys.add(Files.readString(file));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(keys).hasSize(1);
    }

    private FileKeyProvider provider(Path key) {
        return new FileKeyProvider(key, ledger, random);
    }
}
