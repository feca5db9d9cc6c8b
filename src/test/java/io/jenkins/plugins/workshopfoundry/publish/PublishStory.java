package io.jenkins.plugins.workshopfoundry.publish;

import static io.jenkins.plugins.workshopfoundry.engine.World.EAST;
import static io.jenkins.plugins.workshopfoundry.engine.World.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.cloud.ImageFacts;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Borders;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Console;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.HeapStore;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemorySettings;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Timings;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A world with a baked image, and what tests of publishing do in it. */
final class PublishStory implements AutoCloseable {

    static final Path HELLO = Path.of("test-workshops/good/hello-compose");

    static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    static final Source COMMIT = new Source("acme/hello", "refs/heads/main", SHA);

    static final Source TAG = new Source("acme/hello", "refs/tags/v1.2.0", SHA);

    final VirtualTime time = new VirtualTime();
    final SilentLog log = new SilentLog();
    private final World world;
    private World.Process process;
    final BakedImage image;

    PublishStory(Path folder) {
        this(folder, Borders.OPEN);
    }

    PublishStory(Path folder, Borders borders) {
        MemorySettings settings =
                MemorySettings.of(Timings.usual(), Region.LOCAL, EAST, WEST).with(borders);
        world = new World(folder, new HeapStore(), time, 1, settings);
        world.gone(owner -> true);
        process = world.process(time);
        image = bake();
    }

    BakedImage bake() {
        return process.foundry().bake(HELLO, new BakeRequest(Provider.MEMORY, Region.LOCAL, null, true), log);
    }

    /** The engine dies, and another comes up in which these things go wrong. */
    void another(Faults faults) {
        another(faults, Checkpoints.NONE);
    }

    void another(Faults faults, Checkpoints checkpoints) {
        another(faults, checkpoints, Fanout.ONE_BY_ONE);
    }

    void another(Faults faults, Checkpoints checkpoints, Fanout fanout) {
        process.close();
        process = world.process("controller", time, faults, checkpoints, fanout);
    }

    World.Process process() {
        return process;
    }

    World world() {
        return world;
    }

    Release publish(PublishRequest request) {
        return process.foundry().publish(request, log);
    }

    PublishRequest request(Source source, @Nullable Visibility audience, Region... regions) {
        return new PublishRequest(image.id(), List.of(regions), null, null, audience, null, source);
    }

    /** What the cloud really says about the copy in a region. */
    ImageFacts facts(Release release, Region region) {
        ResourceRef ref = new ResourceRef(
                Provider.MEMORY, region, ResourceKind.IMAGE, release.images().get(region.name()));
        Map<ResourceRef, ImageFacts> facts =
                process.cloud().publishing().orElseThrow().facts(List.of(ref));
        assertThat(facts).containsKey(ref);
        return facts.get(ref);
    }

    /** Images and snapshots in the regions to which releases go. */
    List<ResourceRef> abroad() {
        return world.console().inventory().stream()
                .map(Console.Existing::ref)
                .filter(ref -> !ref.region().equals(Region.LOCAL))
                .toList();
    }

    @Override
    public void close() {
        process.close();
    }
}
