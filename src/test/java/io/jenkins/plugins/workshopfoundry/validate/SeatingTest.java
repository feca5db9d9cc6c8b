package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidWorkshop;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeatingTest {

    private static final String ONCE = "#!/bin/bash\ncd /content\ndocker-compose up -d\n";

    @TempDir
    private Path root;

    private final Validator validator = new Validator(Fixture.reader(), ValidationOptions.DEFAULT);

    @Test
    void aCleanWorkshopCanBeSeated() throws IOException {
        Fixture.whole(root);
        assertThat(validator.require(root).seatingObstacles()).isEmpty();
    }

    @Test
    void aWorkshopThatStartsOnceIsValidButNotSeatable() throws IOException {
        Fixture.whole(root).script("start.sh", ONCE);
        assertThat(validator.require(root).seatingObstacles())
                .extracting(Problem::id)
                .containsExactly("WF306");
    }

    @Test
    void aWorkshopThatSaysItHasSeatsMustBeSeatable() throws IOException {
        Fixture.whole(root).script("start.sh", ONCE).file(".image-builder.yml", "seats:\n  max: 3\n");
        assertThatThrownBy(() -> validator.require(root)).isInstanceOf(InvalidWorkshop.class);
    }

    @Test
    void aWorkspaceIsSeatedWithoutItsStartScript() throws IOException {
        Fixture.whole(root)
                .script("start.sh", ONCE)
                .file(".image-builder.yml", "seats:\n  max: 3\n  workspace: web\n  endpoints:\n    terminal: 80\n");
        assertThat(validator.require(root).seatingObstacles()).isEmpty();
    }
}
