package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the driver is told while its library is loaded; that a kill leaves nothing is tried with a real process. */
class SqliteLibraryTest {

    private static final String FOLDER = "org.sqlite.tmpdir";

    @TempDir
    private Path directory;

    @AfterEach
    void forget() {
        System.clearProperty(FOLDER);
    }

    @Test
    void leavesNoSettingBehind() {
        SqliteLibrary.load();
        assertThat(System.getProperty(FOLDER)).isNull();
    }

    @Test
    void keepsTheSettingOfWhoeverMadeIt() {
        System.setProperty(FOLDER, directory.toString());
        SqliteLibrary.load();
        assertThat(System.getProperty(FOLDER)).isEqualTo(directory.toString());
    }
}
