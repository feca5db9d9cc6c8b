package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.AbortException;
import hudson.FilePath;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code provisionWorkshop routing: 'host', domain: '...'}. */
class RoutingStepTest {

    private static final FilePath WORKSHOPS =
            new FilePath(Path.of("test-workshops/good").toFile());

    @TempDir
    private Path home;

    private Engine engine;
    private String image = "";

    @BeforeEach
    void bake() throws Exception {
        engine = new Rehearsals(home).engine();
        Rehearsals.install(engine);
        BakeImageStep bake = new BakeImageStep("hello-compose");
        bake.setCloud("memory");
        image = String.valueOf(start(bake).result().get("id"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void givesEverySeatANameBelowTheDomain() throws Exception {
        Map<String, Object> room = start(room("host", "class.example.org")).result();
        assertThat(room.get("seats").toString()).contains("https://seat-1.class.example.org/");
    }

    @Test
    void isByPathWhereNothingIsSaid() throws Exception {
        Map<String, Object> room = start(room("", "class.example.org")).result();
        assertThat((List<?>) room.get("seats")).hasSize(1);
        assertThat(room.get("seats").toString()).contains("https://class.example.org/vm/1/");
    }

    @Test
    void failsInOneSentenceWithoutADomainAndForAnotherWord() throws Exception {
        assertThat(start(room("host", "")).failure())
                .isInstanceOf(AbortException.class)
                .hasMessageContaining("need a domain");
        assertThat(start(room("port", "class.example.org")).failure()).hasMessageContaining("path, host");
        List<ClassroomRecord> rooms = engine.use(foundry -> foundry.overview().classrooms());
        assertThat(rooms).isEmpty();
    }

    private ProvisionWorkshopStep room(String routing, String domain) {
        ProvisionWorkshopStep step = new ProvisionWorkshopStep(image, 1);
        step.setRouting(routing);
        step.setDomain(domain);
        return step;
    }

    private static TestContext start(Step step) throws Exception {
        TestContext context = new TestContext().with(FilePath.class, WORKSHOPS);
        step.start(context).start();
        return context;
    }
}
