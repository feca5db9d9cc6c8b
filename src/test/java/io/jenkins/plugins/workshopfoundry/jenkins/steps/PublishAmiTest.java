package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.AbortException;
import hudson.EnvVars;
import hudson.FilePath;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.Credential;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import io.jenkins.plugins.workshopfoundry.jenkins.views.ImagesAction;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import io.jenkins.plugins.workshopfoundry.publish.github.StandInGitHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing from a pipeline, with what is written about it, on the pretend cloud; and pruning. */
class PublishAmiTest {

    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path home;

    @TempDir
    private Path workspace;

    private Engine engine;
    private EnvVars env;
    private String image;

    @BeforeEach
    void bake() throws Exception {
        engine = new Rehearsals(home).engine();
        Rehearsals.install(engine);
        env = new EnvVars();
        image = baked();
    }

    private static String baked() throws Exception {
        BakeImageStep step = new BakeImageStep("hello-compose");
        step.setCloud("memory");
        step.setFresh(true);
        TestContext context = new TestContext()
                .with(
                        FilePath.class,
                        new FilePath(Path.of("test-workshops/good").toFile()));
        step.start(context).start();
        return String.valueOf(context.result().get("id"));
    }

    @AfterEach
    void end() {
        engine.close();
        CredentialsProvider.stock();
    }

    private PublishAmiStep step() {
        return new PublishAmiStep(image, List.of("east-1", "west-1"));
    }

    private TestContext start(Step step) throws Exception {
        TestContext context = new TestContext().with(EnvVars.class, env).with(FilePath.class, here());
        step.start(context).start();
        return context;
    }

    private FilePath here() {
        return new FilePath(workspace.toFile());
    }

    private Throwable failure(Step step) throws Exception {
        Throwable failure = start(step).failure();
        assertThat(failure).isInstanceOf(AbortException.class);
        return failure;
    }

    @Test
    void writesManifestsAndNotesIntoTheWorkspace() throws Exception {
        PublishAmiStep step = step();
        step.setManifests("out/manifests");
        step.setNotes("out/notes.md");
        step.setVersion("1.2.0");
        step.setSource(".");
        TestContext context = start(step);
        Map<String, Object> release = context.result();
        Plainness.check(release);
        assertThat(release).containsEntry("title", "hello-compose-1.2.0");
        assertThat(workspace.resolve("out/manifests")).isDirectoryContaining("glob:**/manifest-east-1.json");
        assertThat(workspace.resolve("out/manifests/manifest.json"))
                .content()
                .contains("\"west-1\"", "\"release\" : \"" + release.get("id") + "\"");
        assertThat(workspace.resolve("out/notes.md"))
                .content()
                .startsWith("# hello-compose-1.2.0")
                .contains("| east-1 |");
        assertThat(context.log()).contains("publish hello-compose-1.2.0", "Its copies cost at most");
    }

    @Test
    void saysWhereTheWorkshopCameFromByWhatTheBuildCheckedOut() throws Exception {
        env.put("GIT_URL", "https://github.com/acme/hello.git");
        env.put("TAG_NAME", "v2.0.0");
        env.put("GIT_COMMIT", SHA);
        Map<String, Object> release = start(step()).result();
        assertThat(release).containsEntry("version", "2.0.0");
        String manifest = engine.use(foundry -> foundry.shelf()
                .manifest(foundry.shelf().release(String.valueOf(release.get("id"))))
                .toString());
        assertThat(manifest).contains("acme/hello", "refs/tags/v2.0.0", SHA);
    }

    @Test
    void theBuildShowsTheImageAndItsFolderTheRelease() throws Exception {
        TestContext context = start(step());
        String id = String.valueOf(context.result().get("id"));
        assertThat(context.build().getAction(ImagesAction.class).getImages())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getId()).isEqualTo(image));
        List<Origin> origins = engine.use(foundry -> foundry.desk().origins(id));
        assertThat(origins)
                .singleElement()
                .satisfies(origin -> assertThat(origin.job()).isEqualTo("school/class"));
    }

    @Test
    void announcesAVersionOnGitHubWithACredentialOfTheBuild() throws Exception {
        try (StandInGitHub github = new StandInGitHub()) {
            CredentialsProvider.stock(Credential.text("github", StandInGitHub.TOKEN));
            env.put("GITHUB_API_URL", github.address().toString());
            TestContext context = start(announced("github", "1.0.0"));
            context.result();
            assertThat(github.release("v1.0.0")).containsEntry("name", "hello-compose-1.0.0");
            assertThat(github.files()).hasSize(3);
            assertThat(context.log()).contains("on GitHub: ").doesNotContain(StandInGitHub.TOKEN);
            assertThat(CredentialsProvider.tracked()).contains("github");
        }
    }

    private PublishAmiStep announced(@Nullable String credential, @Nullable String version) {
        PublishAmiStep step = step();
        step.setGithub("acme/hello");
        step.setGithubCredentialsId(credential);
        step.setVersion(version);
        return step;
    }

    @Test
    void whatCouldNotBeToldAtTheEndStopsItBeforeAnythingBegins() throws Exception {
        CredentialsProvider.stock(Credential.certificate("certificate"));
        assertThat(failure(announced(null, "1.0.0"))).hasMessageContaining("githubCredentialsId");
        assertThat(failure(announced("nobody", "1.0.0"))).hasMessageContaining("no credential 'nobody'");
        assertThat(failure(announced("certificate", "1.0.0"))).hasMessageContaining("GitHub takes");
        PublishAmiStep nowhere = step();
        nowhere.setManifests("out");
        TestContext context = new TestContext().with(EnvVars.class, env);
        nowhere.start(context).start();
        assertThat(context.failure()).isInstanceOf(AbortException.class).hasMessageContaining("node {");
        List<?> releases = engine.use(foundry -> foundry.shelf().releases());
        assertThat(releases).isEmpty();
    }

    @Test
    void thatItsPapersCannotBeWrittenTakesNothingFromTheRelease() throws Exception {
        Files.writeString(workspace.resolve("out"), "in the way");
        PublishAmiStep step = step();
        step.setManifests("out");
        assertThat(failure(step)).hasMessageContaining("The release is published, but its papers cannot be written");
        Files.delete(workspace.resolve("out"));
        start(step).result();
        assertThat(workspace.resolve("out/manifest.json")).exists();
    }

    @Test
    void pruningTellsFirstAndRemovesThen() throws Exception {
        String newer = baked();
        PruneImagesStep step = new PruneImagesStep("hello-compose");
        step.setKeep(1);
        step.setDryRun(true);
        Map<String, Object> told = start(step).result();
        Plainness.check(told);
        assertThat(told.toString()).contains(image, newer);
        step.setDryRun(false);
        Map<String, Object> pruned = start(step).result();
        Plainness.check(pruned);
        assertThat(pruned.get("residue")).isEqualTo(List.of());
        List<?> left = engine.use(foundry -> foundry.overview().images());
        assertThat(left).hasSize(1).first().asString().contains(newer);
    }
}
