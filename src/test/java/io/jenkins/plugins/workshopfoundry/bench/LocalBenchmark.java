package io.jenkins.plugins.workshopfoundry.bench;

import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a bake, the same bake again, and a classroom take on the local cloud, and how much of it is ours. */
class LocalBenchmark {

    private static final Path WORKSHOP = Path.of("test-workshops/good/workspace");
    private static final BakeRequest REQUEST = new BakeRequest(Provider.LOCAL, Region.LOCAL, null, false);
    private static final int SEATS = 20;

    @TempDir
    private Path folder;

    private final Results results = new Results("local");

    @Test
    void bakesAndSeats() {
        Configuration configuration = new Configuration(
                folder.resolve("ledger/ledger.db").toString(),
                folder.resolve("home"),
                folder.resolve("key/key"),
                "bench",
                null,
                false);
        try (OpenFoundry open = OpenFoundry.open(configuration)) {
            Foundry foundry = open.foundry();
            BakedImage image = bake(foundry);
            classroom(foundry, image);
            foundry.overview().images().forEach(baked -> foundry.teardown(baked.id(), new StageClock()));
        }
        results.keep();
    }

    private BakedImage bake(Foundry foundry) {
        foundry.bake(WORKSHOP, REQUEST, new StageClock());
        StageClock stages = new StageClock();
        long begun = System.nanoTime();
        BakedImage image = foundry.bake(WORKSHOP, new BakeRequest(Provider.LOCAL, Region.LOCAL, "9.9.9", true), stages);
        double whole = since(begun);
        double tests = stages.of("boot test") + stages.of("seat test");
        double scripts = stages.of("provision") + stages.of("seal");
        results.add("bake, whole, s", whole);
        results.add("bake, the machine's own scripts, s", scripts);
        results.add("bake, boot and seat test, s", tests);
        results.add("bake, orchestration overhead, s", whole - scripts - tests);
        begun = System.nanoTime();
        foundry.bake(WORKSHOP, REQUEST, new StageClock());
        results.add("bake unchanged, s", since(begun));
        return image;
    }

    private void classroom(Foundry foundry, BakedImage image) {
        StageClock stages = new StageClock();
        long begun = System.nanoTime();
        Classroom room =
                foundry.provision(new ProvisionRequest(image.id(), SEATS, Duration.ofHours(1), null, false), stages);
        results.add("classroom of 20 workspace seats, whole, s", since(begun));
        begun = System.nanoTime();
        foundry.teardown(room.id(), new StageClock());
        results.add("teardown of the classroom, s", since(begun));
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
