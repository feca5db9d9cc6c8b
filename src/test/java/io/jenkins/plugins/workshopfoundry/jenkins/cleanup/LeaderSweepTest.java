package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.jenkins.config.CleanUpConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.runs.BuildLog;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaderSweepTest {

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    @TempDir
    private Path home;

    private final CleanUpConfiguration configured = new CleanUpConfiguration();
    private final RunLog log = new BuildLog(new PrintStream(OutputStream.nullOutputStream()));

    @Test
    void whoeverComesFirstLeadsAndStaysAndTheOtherLeavesItAlone() {
        try (Engine first = engine("first");
                Engine second = engine("second")) {
            LeaderSweep one = new LeaderSweep(() -> first);
            LeaderSweep other = new LeaderSweep(() -> second);

            assertThat(one.sweep(configured, INTERVAL, log).leading()).isTrue();
            assertThat(other.sweep(configured, INTERVAL, log).leading()).isFalse();
            assertThat(one.sweep(configured, INTERVAL, log).leading()).isTrue();
        }
    }

    @Test
    void aDryRunSaysThatItOnlyLooked() {
        configured.setDryRun(true);
        try (Engine engine = engine("first")) {
            Round.Result result = new LeaderSweep(() -> engine).sweep(configured, INTERVAL, log);

            assertThat(result.dryRun()).isTrue();
            assertThat(result.done()).isEmpty();
        }
    }

    @Test
    void whoIsOpenedAnewLeadsAtOnceAndSoDoesTheNextLife() {
        AtomicReference<String> configuration = new AtomicReference<>("before");
        try (Engine engine = engine("first", configuration::get)) {
            LeaderSweep sweep = new LeaderSweep(() -> engine);
            assertThat(sweep.sweep(configured, INTERVAL, log).leading()).isTrue();
            configuration.set("after");
            assertThat(sweep.sweep(configured, INTERVAL, log).leading()).isTrue();
        }
        try (Engine next = engine("first")) {
            assertThat(new LeaderSweep(() -> next)
                            .sweep(configured, INTERVAL, log)
                            .leading())
                    .isTrue();
        }
    }

    private Engine engine(String controller) {
        return engine(controller, () -> "");
    }

    private Engine engine(String controller, Supplier<String> opened) {
        Configuration configuration = new Configuration(
                home.resolve("ledger/ledger.db").toString(), home, home.resolve("key"), controller, null, true);
        return new Engine(() -> OpenFoundry.open(configuration), opened, home.resolve("incoming-" + controller));
    }
}
