package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostLockTest {

    @TempDir
    Path folder;

    private final VirtualTime time = new VirtualTime();

    private HostLock lock() {
        return new HostLock(folder.resolve("new/lock"), new Poll(time, time));
    }

    @Test
    void doesTheWorkAtOnceWhenNobodyHoldsTheLockAndGivesItBack() {
        assertThat(lock().hold("The lock", () -> 1)).isEqualTo(1);
        assertThat(lock().hold("The lock", () -> 2)).isEqualTo(2);
        assertThat(time.slept()).isZero();
    }

    @Test
    void aSecondHolderWaitsAndGivesUpInTheEnd() {
        lock().hold("The lock", () -> {
            assertThatThrownBy(() -> lock().hold("The lock", () -> 3))
                    .isInstanceOf(CloudUnavailable.class)
                    .hasMessageContaining("The lock did not come");
            return 0;
        });
        assertThat(time.slept()).isGreaterThan(Duration.ofMinutes(10));
    }

    @Test
    void workThatFailsGivesTheLockBack() {
        assertThatThrownBy(() -> lock().hold("The lock", () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(lock().hold("The lock", () -> 4)).isEqualTo(4);
    }
}
