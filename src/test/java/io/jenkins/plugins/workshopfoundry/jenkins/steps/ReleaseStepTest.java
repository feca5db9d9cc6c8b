package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.AbortException;
import hudson.ExtensionList;
import hudson.FilePath;
import io.jenkins.plugins.workshopfoundry.assembly.Overview;
import io.jenkins.plugins.workshopfoundry.jenkins.config.DefaultsConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.WorkshopFoundryConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import io.jenkins.plugins.workshopfoundry.jenkins.views.ClassroomsAction;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import java.nio.file.Path;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code provisionWorkshop image: release.id, region: '...'}. */
class ReleaseStepTest {

    private static final FilePath WORKSHOPS =
            new FilePath(Path.of("test-workshops/good").toFile());

    @TempDir
    private Path home;

    private Engine engine;
    private String image = "";
    private String release = "";

    @BeforeEach
    void publish() throws Exception {
        Jenkins.fresh(home.toFile());
        engine = new Rehearsals(home).engine();
        Rehearsals.install(engine);
        BakeImageStep bake = new BakeImageStep("hello-compose");
        bake.setCloud("memory");
        image = String.valueOf(start(bake).result().get("id"));
        PublishAmiStep publish = new PublishAmiStep(image, List.of("east-1", "west-1"));
        publish.setVersion("1.0.0");
        release = String.valueOf(start(publish).result().get("id"));
    }

    @AfterEach
    void close() {
        engine.close();
        ExtensionList.put(WorkshopFoundryConfiguration.class, new WorkshopFoundryConfiguration());
    }

    @Test
    void opensAClassroomFromTheReleasesCopyInTheRegion() throws Exception {
        TestContext context = start(room(release, 2, "west-1"));
        String room = String.valueOf(context.result().get("id"));
        List<ResourceRecord> made = engine.use(foundry -> foundry.details(room).resources());
        assertThat(made)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.region().name()).isEqualTo("west-1"));
        assertThat(context.build().getAction(ClassroomsAction.class).getRooms())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getTitle()).isEqualTo("hello-compose, 2 seats"));
    }

    @Test
    void failsInOneSentenceWhereTheRegionIsMissingOrHasNoCopy() throws Exception {
        assertThat(failure(room(release, 2, " ")))
                .hasMessageContaining("has copies in 2 regions.")
                .hasMessageContaining("Give one of them as the region: east-1, west-1.");
        assertThat(failure(room(release, 2, "north-1"))).hasMessageContaining("has no copy in north-1.");
        assertThat(failure(room(image, 2, "west-1"))).hasMessageContaining("Give release " + release);
        assertThat(known().classrooms()).isEmpty();
        assertThat(known().runs()).isEmpty();
    }

    @Test
    void theLimitsHoldForAReleaseToo() throws Exception {
        WorkshopFoundryConfiguration configured = new WorkshopFoundryConfiguration();
        DefaultsConfiguration defaults = new DefaultsConfiguration();
        defaults.setMaxSeats(3);
        configured.setDefaults(defaults);
        ExtensionList.put(WorkshopFoundryConfiguration.class, configured);
        assertThat(failure(room(release, 4, "west-1"))).hasMessageContaining("4 seats are more than the 3");
        assertThat(known().classrooms()).isEmpty();
    }

    private Overview known() {
        return engine.use(foundry -> foundry.overview());
    }

    private static ProvisionWorkshopStep room(String from, int seats, @Nullable String region) {
        ProvisionWorkshopStep step = new ProvisionWorkshopStep(from, seats);
        step.setRegion(region);
        return step;
    }

    private static Throwable failure(Step step) throws Exception {
        Throwable failure = start(step).failure();
        assertThat(failure).isInstanceOf(AbortException.class);
        return failure;
    }

    private static TestContext start(Step step) throws Exception {
        TestContext context = new TestContext().with(FilePath.class, WORKSHOPS);
        step.start(context).start();
        return context;
    }
}
