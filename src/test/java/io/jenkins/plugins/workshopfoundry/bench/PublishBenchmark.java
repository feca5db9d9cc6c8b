package io.jenkins.plugins.workshopfoundry.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Borders;
import io.jenkins.plugins.workshopfoundry.cloud.memory.HeapStore;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemorySettings;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Timings;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.publish.RetentionAction;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPlan;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPolicy;
import io.jenkins.plugins.workshopfoundry.publish.RetentionUnit;
import io.jenkins.plugins.workshopfoundry.publish.Source;
import io.jenkins.plugins.workshopfoundry.publish.Visibility;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much longer sixteen regions take than the slowest of them, on virtual time; and a plan over ten thousand images. */
class PublishBenchmark {

    private static final int REGIONS = 16;
    private static final int IMAGES = 10_000;
    private static final Path WORKSHOP = Path.of("test-workshops/good/hello-compose");

    @TempDir
    private Path folder;

    private final Results results = new Results("publishing");

    @Test
    void takesHardlyLongerThanTheSlowestRegion() {
        Map<Region, Duration> copying = new LinkedHashMap<>();
        for (int number = 0; number < REGIONS; number++) {
            copying.put(new Region("region-" + number), Duration.ofSeconds(60 + 120L * number / (REGIONS - 1)));
        }
        List<Region> all = new ArrayList<>(copying.keySet());
        all.add(Region.LOCAL);
        MemorySettings settings =
                MemorySettings.of(Timings.usual(), all.toArray(Region[]::new)).with(Borders.taking(copying));
        VirtualTime time = new VirtualTime();
        World world = new World(folder, new HeapStore(), time, 1, settings);
        try (World.Process process = world.process(time)) {
            StageClock log = new StageClock();
            BakedImage image =
                    process.foundry().bake(WORKSHOP, new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false), log);
            int before = process.cloud().calls().of("");
            Instant begun = time.instant();
            Release release = process.foundry()
                    .publish(
                            new PublishRequest(
                                    image.id(),
                                    List.copyOf(copying.keySet()),
                                    null,
                                    null,
                                    Visibility.PUBLIC,
                                    null,
                                    Source.UNKNOWN),
                            log);
            double factor = Duration.between(begun, time.instant()).toMillis() / 180_000.0;
            results.add("publish to 16 regions, times the slowest (virtual)", factor);
            results.add(
                    "publish to 16 regions, calls to the cloud",
                    process.cloud().calls().of("") - before);
            assertThat(release.images()).hasSize(REGIONS);
            assertThat(factor).isLessThanOrEqualTo(1.05);
        }
        results.keep();
    }

    @Test
    void plansThePruningOfTenThousandImages() {
        Instant now = Instant.EPOCH.plus(Duration.ofDays(10_000));
        List<RetentionUnit> units = new ArrayList<>();
        for (int number = 0; number < IMAGES; number++) {
            units.add(new RetentionUnit(
                    "image-" + number,
                    number % 3 == 0 ? ReleaseKind.VERSION : ReleaseKind.DEV,
                    "shop " + number,
                    now.minus(Duration.ofHours(number * 7919L % IMAGES)),
                    List.of("image-" + number),
                    RetentionAction.STAY,
                    null,
                    Optional.empty()));
        }
        RetentionPolicy policy = new RetentionPolicy(5, RetentionPolicy.parse("deprecate=90d,delete=365d"), 1, null);
        long begun = System.nanoTime();
        RetentionPlan plan = RetentionPlan.of(units, policy, now);
        results.add("prune plan over 10,000 images, s", (System.nanoTime() - begun) / 1e9);
        assertThat(plan.verdicts()).hasSize(IMAGES);
        results.keep();
    }
}
