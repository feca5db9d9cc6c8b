package io.jenkins.plugins.workshopfoundry.bench;

import static io.jenkins.plugins.workshopfoundry.testing.BaseImage.docker;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.bake.ImageDetails.DockerImage;
import io.jenkins.plugins.workshopfoundry.engine.LocalFoundry;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a workshop with a gigabyte of images to twenty seats on the local cloud, beside what one would do without us: the
 * same machine that fetches its images when it boots, and a loop of {@code docker run}.
 */
class ClassroomBenchmark {

    private static final BakeRequest REQUEST = new BakeRequest(Provider.LOCAL, Region.LOCAL, null, false);
    private static final int SEATS = 20;
    private static final int ROUNDS = 3;
    private static final double REGISTRY_BITS_PER_SECOND = 100e6;

    /** Named by the process, so that scripts/bench-clear knows it. */
    private static final String NOISE =
            "/workshop-foundry-bench:make-bench-" + ProcessHandle.current().pid();

    /** Ten layers of a hundred megabytes that no compression makes smaller. */
    private static final String LAYERS =
            "RUN [\"/bin/busybox\", \"dd\", \"if=/dev/urandom\", \"of=/noise\", \"bs=1000000\", \"count=100\"]\n"
                    .repeat(10);

    @TempDir
    private Path folder;

    private final Results results = new Results("the local cloud");

    @Test
    void bakesAGigabyteAndSeatsTwenty() throws Exception {
        try (LocalFoundry local = new LocalFoundry(folder, "make-bench");
                Registry registry = new Registry(folder)) {
            try {
                BakedImage image = bake(local);
                double ours = classroom(local, image, registry);
                double theirs = pulled(image, registry);
                results.add("classroom of 1 GB, images fetched at boot, s", theirs);
                results.add("classroom of 1 GB, ours, times that", ours / theirs, 0.25);
            } finally {
                assertThat(local.takeDown()).isEmpty();
            }
            assertThat(local.left()).isEmpty();
        }
        results.keep();
    }

    private BakedImage bake(LocalFoundry local) throws Exception {
        Path workshop = Samples.copy("workspace", folder.resolve("workspace"));
        Path dockerfile = workshop.resolve("Dockerfile");
        StringBuilder layers = new StringBuilder();
        int number = 0;
        for (String line : LAYERS.lines().toList()) {
            layers.append(line.replace("/noise", "/noise-" + number++)).append('\n');
        }
        Files.writeString(dockerfile, Files.readString(dockerfile).replace("COPY terminal", layers + "COPY terminal"));
        StageClock stages = new StageClock();
        long begun = System.nanoTime();
        BakedImage image = local.foundry().bake(workshop, REQUEST, stages);
        double whole = Results.since(begun);
        overhead(image, whole, stages);
        begun = System.nanoTime();
        BakedImage again = local.foundry().bake(workshop, REQUEST, new StageClock());
        results.add("bake of 1 GB, unchanged, s", Results.since(begun), 2);
        assertThat(again.id()).isEqualTo(image.id());
        return image;
    }

    /** What is neither the machine's own scripts nor a test of the image; the base is made once for a host. */
    private void overhead(BakedImage image, double whole, StageClock stages) {
        double tests = stages.of("boot test") + stages.of("seat test");
        double scripts = stages.of("provision") + stages.of("seal");
        double gigabytes = image.details().dockerImages().stream()
                        .mapToLong(DockerImage::bytes)
                        .sum()
                / 1e9;
        results.add("bake of 1 GB, whole, s", whole);
        results.add("bake of 1 GB, the machine's own scripts, s", scripts);
        results.add("bake of 1 GB, boot and seat test, s", tests);
        results.add("bake of 1 GB, Docker data, GB", gigabytes);
        stages.all().forEach((stage, seconds) -> results.add("bake of 1 GB, stage " + stage + ", s", seconds));
        double overhead = whole - scripts - tests - stages.of("base");
        results.add("bake of 1 GB, orchestration overhead, s", overhead, 15 + 12 * gigabytes);
    }

    /** Opens the classroom a few times; the last one also starts its seats by a loop, and gives its image away. */
    private double classroom(LocalFoundry local, BakedImage image, Registry registry) throws Exception {
        double[] times = new double[ROUNDS];
        double[] ends = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            StageClock stages = new StageClock();
            long begun = System.nanoTime();
            Classroom room = local.foundry()
                    .provision(new ProvisionRequest(image.id(), SEATS, Duration.ofHours(1), null, false), stages);
            times[i] = Results.since(begun);
            if (i == ROUNDS - 1) {
                stages.all().forEach((stage, s) -> results.add("classroom of 1 GB, stage " + stage + ", s", s));
                loop(local);
                give(local, registry);
            }
            begun = System.nanoTime();
            local.foundry().teardown(room.id(), new StageClock());
            ends[i] = Results.since(begun);
        }
        results.add("classroom of 1 GB, teardown, median, s", Results.median(ends));
        results.add("classroom of 1 GB, 20 seats answering, median, s", Results.median(times));
        return Results.median(times);
    }

    private void loop(LocalFoundry local) throws Exception {
        String image = local.onMachine("docker inspect -f '{{.Image}}' seat-1");
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ours[i] = seconds(local, SeatLoop.OURS);
            theirs[i] = seconds(local, SeatLoop.run(image, SEATS));
        }
        results.add("20 workspace seats, ours until all answer, median, s", Results.median(ours));
        results.add("20 workspace seats, a loop of docker run, median, s", Results.median(theirs));
        results.add("20 workspace seats, ours, times the loop", Results.median(ours) / Results.median(theirs), 0.5);
    }

    private static double seconds(LocalFoundry local, String script) throws Exception {
        return Long.parseLong(local.onMachine(SeatLoop.REMOVE + SeatLoop.timed(script))) / 1000.0;
    }

    /** Brings the seats' image from the classroom's machine into the registry. */
    private void give(LocalFoundry local, Registry registry) throws Exception {
        Path archive = folder.resolve("image.tar");
        String machine = local.machine();
        local.onMachine("docker tag $(docker inspect -f '{{.Image}}' seat-1) " + name(registry));
        try {
            new ProcessBuilder("sh", "-c", "docker exec " + machine + " docker save " + name(registry) + " >" + archive)
                    .inheritIO()
                    .start()
                    .waitFor();
            docker("load", "-q", "-i", archive.toString());
            docker("push", "-q", name(registry));
        } finally {
            Files.deleteIfExists(archive);
            docker("rmi", "-f", name(registry));
        }
    }

    private static String name(Registry registry) {
        return "127.0.0.1:" + registry.port() + NOISE;
    }

    private double pulled(BakedImage image, Registry registry) throws Exception {
        String gateway = docker("network", "inspect", "-f", "{{(index .IPAM.Config 0).Gateway}}", "bridge")
                .strip();
        try (SlowDoor door = new SlowDoor(InetAddress.getByName(gateway), registry.port(), REGISTRY_BITS_PER_SECOND)) {
            String address = gateway + ":" + door.port();
            String name = "workshop-foundry-bench-" + ProcessHandle.current().pid();
            long begun = System.nanoTime();
            try (PullingMachine machine = new PullingMachine(name, image.ref().id(), address, folder)) {
                machine.open(address + NOISE, SEATS);
                return Results.since(begun);
            }
        }
    }
}
