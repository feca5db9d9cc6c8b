package io.jenkins.plugins.workshopfoundry.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A controller that bakes nothing today pays for no SDK. */
class JenkinsStartTest {

    @TempDir
    private Path folder;

    @Test
    void loadsNoLibraryBeforeItIsUsed() throws Exception {
        ClassLoads loads = ClassLoads.ofJenkinsStart(folder.resolve("classes.log"));
        assertThat(loads.made()).isEqualTo(ClassLoads.extensions().size()).isPositive();
        assertThat(loads.ours()).containsAll(ClassLoads.extensions());
        assertThat(loads.libraries()).isEmpty();
    }
}
