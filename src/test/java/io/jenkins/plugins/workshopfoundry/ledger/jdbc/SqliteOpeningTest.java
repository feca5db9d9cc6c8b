package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.testing.Seeds;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is at the place of a ledger is used only if it is one, and is left as it is otherwise. */
class SqliteOpeningTest {

    private static final LedgerTemplate TEMPLATE = LedgerTemplate.make();

    @TempDir
    Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = directory.resolve("ledger.db");
    }

    @Test
    void aNewLedgerIsForThisUserOnly() throws IOException {
        file = directory.resolve("new/place/ledger.db");
        open().close();

        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(directory.resolve("new"))).isEqualTo("rwx------");
        assertThat(mode(directory.resolve("new/place"))).isEqualTo("rwx------");
        assertThat(names(directory.resolve("new/place"))).containsExactly("ledger.db");
    }

    @Test
    void whatIsWrittenBesideTheLedgerIsForThisUserOnly() throws IOException {
        try (Ledger ledger = open()) {
            ledger.runs().create(RunKind.BAKE, "image-1", "{}");
            for (String name : names(directory)) {
                assertThat(mode(directory.resolve(name))).as(name).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aTextFileIsNotALedger() throws IOException {
        Files.writeString(file, "Dear diary, ".repeat(1000));
        assertRefused("not an SQLite database");
    }

    @Test
    void theDatabaseOfAnotherProgramIsNotALedger() throws IOException, SQLException {
        sql("CREATE TABLE moz_cookies (id INTEGER)", "PRAGMA journal_mode = WAL");
        assertRefused("another program");
    }

    @Test
    void aLedgerOfANewerVersionIsLeftToIt() throws IOException, SQLException {
        open().close();
        sql("INSERT INTO schema_history SELECT 9, '9', 'later', type, script, checksum, installed_by, installed_on,"
                + " execution_time, 1 FROM schema_history WHERE version = '1'");
        assertRefused("newer version (its tables are version 9, this program knows " + Schema.CURRENT.version() + ")");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(Seeds.SOME)
    void aTruncatedLedgerIsDamagedWhereverItEnds(long seed) throws IOException {
        byte[] whole = filled();
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            byte[] part = Arrays.copyOf(whole, random.nextInt(whole.length - 1));
            Files.write(file, part);
            assertThatThrownBy(this::open)
                    .as("%d bytes", part.length)
                    .isInstanceOf(LedgerBroken.class)
                    .hasMessageContaining(file.toString());
            assertThat(file).hasBinaryContent(part);
        }
    }

    @Test
    void aLedgerOfWhichOnlyZerosWereCutOffIsDamagedToo() throws IOException, SQLException {
        open().close();
        sql("VACUUM", "CREATE TABLE empty (id INTEGER)");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 100));
        assertRefused("cut off");
    }

    @Test
    void anEmptyFileIsNotTakenForANewLedger() throws IOException {
        Files.createFile(file);
        assertRefused("is empty");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(Seeds.SOME)
    void brokenBytesAreReportedOrHarmlessButNeverOverwritten(long seed) throws IOException {
        byte[] whole = filled();
        Random random = new Random(seed);
        int reported = 0;
        for (int i = 0; i < 20; i++) {
            byte[] broken = whole.clone();
            // The first bytes say what the file is: at least their loss is always noticed.
            int from = i == 0 ? 0 : random.nextInt(broken.length - 512);
            for (int at = from; at < from + 512; at++) {
                broken[at] = (byte) random.nextInt();
            }
            Files.write(file, broken);
            try {
                open().close();
            } catch (LedgerBroken e) {
                reported++;
                assertThat(file).hasBinaryContent(broken);
            }
        }
        assertThat(reported).isPositive();
    }

    @Test
    void aDirectoryIsNotALedger() throws IOException {
        Files.createDirectory(file);
        assertThatThrownBy(this::open)
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining(file + ": that is a directory")
                .hasMessageContaining("Name a file in it");
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsNamed() throws IOException {
        Files.writeString(directory.resolve("file"), "no directory");
        file = directory.resolve("file/ledger.db");
        assertThatThrownBy(this::open)
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining(file + " cannot be created")
                .hasMessageContaining("--ledger");
    }

    @Test
    void aLinkToNothingIsNotFollowed() throws IOException {
        Files.createSymbolicLink(file, directory.resolve("elsewhere.db"));
        assertThatThrownBy(this::open).isInstanceOf(LedgerBroken.class).hasMessageContaining(file.toString());
        assertThat(directory.resolve("elsewhere.db")).doesNotExist();
    }

    @Test
    void aPathWithSpacesAndOddLettersIsFine() {
        file = directory.resolve("a b/c'd%20é#;.db");
        open().close();
        assertThat(file).isRegularFile();
    }

    @Test
    void aLedgerCanBeOpenedAgainAndAgain() {
        for (int i = 0; i < 3; i++) {
            assertThatCode(() -> open().close()).doesNotThrowAnyException();
        }
    }

    private JdbcLedger open() {
        return JdbcLedger.open(new LedgerFile(file), "controller-1", new VirtualTime(), () -> "id");
    }

    /** A ledger with something in it, as its file has it after it was closed. */
    private byte[] filled() throws IOException {
        Path other = directory.resolve("filled.db");
        int[] ids = {0};
        try (Ledger ledger = TEMPLATE.open(other, "controller-1", new VirtualTime(), () -> "id-" + ids[0]++)) {
            for (int i = 0; i < 200; i++) {
                ledger.runs().create(RunKind.BAKE, "image-" + i, "{\"some\":\"request\"}");
            }
        }
        return Files.readAllBytes(other);
    }

    private void assertRefused(String why) throws IOException {
        byte[] before = Files.readAllBytes(file);
        List<String> beside = names(directory);
        assertThatThrownBy(this::open)
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(why);
        assertThat(file).hasBinaryContent(before);
        assertThat(names(directory)).isEqualTo(beside);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
