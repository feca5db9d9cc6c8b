package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.jenkins.config.CleanUpConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import io.jenkins.plugins.workshopfoundry.jenkins.runs.BuildLog;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
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
            LeaderSweep one = sweep(first);
            LeaderSweep other = sweep(second);

            assertThat(one.sweep(configured, INTERVAL, log).leading()).isTrue();
            assertThat(other.sweep(configured, INTERVAL, log).leading()).isFalse();
            assertThat(one.sweep(configured, INTERVAL, log).leading()).isTrue();
        }
    }

    @Test
    void aDryRunSaysThatItOnlyLooked() {
        configured.setDryRun(true);
        try (Engine engine = engine("first")) {
            Round.Result result = sweep(engine).sweep(configured, INTERVAL, log);

            assertThat(result.dryRun()).isTrue();
            assertThat(result.done()).isEmpty();
        }
    }

    @Test
    void whoIsOpenedAnewLeadsAtOnceAndSoDoesTheNextLife() {
        AtomicReference<String> configuration = new AtomicReference<>("before");
        try (Engine engine = engine("first", configuration::get)) {
            LeaderSweep sweep = sweep(engine);
            assertThat(sweep.sweep(configured, INTERVAL, log).leading()).isTrue();
            configuration.set("after");
            assertThat(sweep.sweep(configured, INTERVAL, log).leading()).isTrue();
        }
        try (Engine next = engine("first")) {
            assertThat(sweep(next).sweep(configured, INTERVAL, log).leading()).isTrue();
        }
    }

    @Test
    void aClassroomThatIsOpenedKeepsNoRoundFromItsEnd() {
        CountDownLatch others = new CountDownLatch(1);
        try (Engine engine = new Rehearsals(home).narrow()) {
            String ordered = engine.use(LeaderSweepTest::order);
            while (!engine.crowded()) {
                engine.start(() -> stay(others));
            }
            LeaderSweep sweep = sweep(engine);
            assertThat(sweep.sweep(configured, INTERVAL, log).done())
                    .singleElement(STRING)
                    .contains("opens classroom " + ordered);
            assertThat(sweep.sweep(configured, INTERVAL, log).done()).isEmpty();
            others.countDown();
            await().until(() -> sweep.sweep(configured, INTERVAL, log).done().contains("opened classroom " + ordered));
        }
    }

    /** A class that begins in a minute, and whose machines should have been started some time ago. */
    private static String order(Foundry foundry) {
        BakeRequest request = new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false);
        String image = foundry.bake(Path.of("test-workshops/good/hello-compose"), request, new SilentLog())
                .id();
        return foundry.agenda()
                .plan(
                        new ProvisionRequest(image, 1, Duration.ofHours(4), null, false),
                        foundry.desk().now().plusSeconds(60),
                        Duration.ofMinutes(20))
                .id();
    }

    private static void stay(CountDownLatch others) {
        try {
            others.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LeaderSweep sweep(Engine engine) {
        return new LeaderSweep(() -> engine, () -> null, log);
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
