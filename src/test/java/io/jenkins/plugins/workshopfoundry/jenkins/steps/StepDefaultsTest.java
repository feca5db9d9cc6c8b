package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ExtensionList;
import hudson.FilePath;
import io.jenkins.plugins.workshopfoundry.jenkins.config.CleanUpConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.DefaultsConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.WorkshopFoundryConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import io.jenkins.plugins.workshopfoundry.jenkins.views.ClassroomsAction;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the steps take from the configuration where the pipeline says nothing. */
class StepDefaultsTest {

    private static final FilePath WORKSHOPS =
            new FilePath(Path.of("test-workshops/good").toFile());

    @TempDir
    private Path home;

    private Engine engine;
    private WorkshopFoundryConfiguration configured;

    @BeforeEach
    void begin() {
        Jenkins.fresh(home.toFile());
        engine = new Rehearsals(home).engine();
        Rehearsals.install(engine);
        configured = new WorkshopFoundryConfiguration();
        ExtensionList.put(WorkshopFoundryConfiguration.class, configured);
        DefaultsConfiguration defaults = new DefaultsConfiguration();
        defaults.setCloud("memory");
        defaults.setTtl("30m");
        configured.setDefaults(defaults);
    }

    @AfterEach
    void end() {
        engine.close();
        ExtensionList.put(WorkshopFoundryConfiguration.class, new WorkshopFoundryConfiguration());
    }

    private static TestContext start(Step step) throws Exception {
        TestContext context = new TestContext().with(FilePath.class, WORKSHOPS);
        step.start(context).start();
        return context;
    }

    private static String image() throws Exception {
        Map<String, Object> image = start(new BakeImageStep("hello-compose")).result();
        assertThat(image).containsEntry("cloud", "memory");
        return String.valueOf(image.get("id"));
    }

    @Test
    void aClassroomStandsForTheConfiguredTimeInTheConfiguredCloud() throws Exception {
        Instant now = engine.use(foundry -> foundry.desk().now());
        Map<String, Object> room = start(new ProvisionWorkshopStep(image(), 1)).result();
        assertThat(Instant.parse(String.valueOf(room.get("expires"))))
                .isBetween(now.plusSeconds(29 * 60), now.plusSeconds(60 * 60));
    }

    @Test
    void aConfiguredTimeThatCannotBeReadIsSaidBeforeAnythingStarts() throws Exception {
        String image = image();
        configured.getDefaults().setTtl("for ever");
        assertThat(start(new ProvisionWorkshopStep(image, 1)).failure())
                .hasMessageContaining("'for ever' is not a length of time.");
    }

    @Test
    void aClassroomIsOnItsBuildsPageAsSoonAsItHasAnId() throws Exception {
        ProvisionWorkshopStep step = new ProvisionWorkshopStep(image(), 2);
        TestContext context = new TestContext();
        List<String> asked = new ArrayList<>();
        context.whenLogged(line -> {
            if (line.contains("> machines")) {
                asked.addAll(titles(context));
            }
        });
        step.start(context).start();
        context.result();
        assertThat(asked).containsExactly("hello-compose, 2 seats");
        assertThat(titles(context)).containsExactly("hello-compose, 2 seats");
    }

    private static List<String> titles(TestContext context) {
        ClassroomsAction action = context.build().getAction(ClassroomsAction.class);
        return action == null
                ? List.of("nothing")
                : action.getRooms().stream().map(room -> room.getTitle()).toList();
    }

    @Test
    void aSweepKeepsToTheConfiguredGraceAndCap() throws Exception {
        CleanUpConfiguration cleanUp = new CleanUpConfiguration();
        configured.setCleanUp(cleanUp);
        // As in a file that an older version saved: nothing that is set is taken so.
        cleanUp.setGrace("a while");
        TeardownStep step = new TeardownStep();
        step.setExpired(true);
        assertThat(start(step).failure()).hasMessageContaining("'a while' is not a length of time.");
        cleanUp.setGrace("5m");
        cleanUp.setCap(7);
        assertThat(cleanUp.settings(true, false))
                .satisfies(settings -> assertThat(settings.cap()).isEqualTo(7))
                .satisfies(settings -> assertThat(settings.orphans()).isFalse());
        assertThat(start(step).result()).containsKey("removed");
    }
}
