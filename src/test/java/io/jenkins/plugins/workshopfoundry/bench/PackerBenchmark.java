package io.jenkins.plugins.workshopfoundry.bench;

import static io.jenkins.plugins.workshopfoundry.testing.BaseImage.docker;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.engine.LocalFoundry;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bake beside Packer's docker builder with the same scripts on the same base: how much either adds to the scripts. */
class PackerBenchmark {

    private static final String WORKSHOP = "vxlan-machine";

    @TempDir
    private Path folder;

    private final Results results = new Results("Packer");

    @Test
    void bakesBesidePacker() throws Exception {
        try (LocalFoundry local = new LocalFoundry(folder, "make-bench-packer")) {
            try {
                StageClock stages = new StageClock();
                long begun = System.nanoTime();
                BakedImage image = local.foundry()
                        .bake(
                                Samples.copy(WORKSHOP, folder.resolve(WORKSHOP)),
                                new BakeRequest(Provider.LOCAL, Region.LOCAL, null, false),
                                stages);
                double tests = stages.of("boot test") + stages.of("seat test");
                double ours = Results.since(begun) - tests - stages.of("base");
                double scripts = stages.of("provision") + stages.of("seal");
                results.add("bake of a machine workshop, without base and tests, s", ours);
                results.add("bake of a machine workshop, orchestration overhead, s", ours - scripts);
                Packer packer = new Packer(folder, kit(image));
                packer.build();
                results.add("Packer, same scripts and base, s", packer.seconds());
                results.add("Packer, its overhead, s", packer.seconds() - packer.scripts());
                results.add("bake, times Packer", ours / packer.seconds());
                results.add("bake, overhead, times Packer's", (ours - scripts) / (packer.seconds() - packer.scripts()));
            } finally {
                assertThat(local.takeDown()).isEmpty();
            }
            assertThat(local.left()).isEmpty();
        }
        results.keep();
    }

    /** The scripts and the plan as they were sent to the machine, with the workshop beside them. */
    private Path kit(BakedImage image) throws Exception {
        String container = docker(
                        "create", "--label", SeatLoop.LABEL, image.ref().id(), "true")
                .strip();
        try {
            docker("cp", container + ":/opt/workshop-foundry", folder.toString());
        } finally {
            docker("rm", "-v", container);
        }
        Path kit = folder.resolve("workshop-foundry");
        Path content = kit.resolve("build/content");
        if (!Files.exists(content)) {
            Samples.copy(WORKSHOP, Files.createDirectories(content.getParent()).resolve("content"));
        }
        return kit;
    }
}
