package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeatableStartRuleTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker-compose up -d",
                "docker compose up --detach",
                "docker-compose up --wait",
                "docker-compose up &",
                "docker-compose logs -f &",
                "docker-compose ps -a -f name=x",
                "cd \"$(dirname \"$0\")\" && docker-compose up -d",
                "cd ./content && ls content/x /my/content /content-x /contents",
                "echo \"started /content\"",
                "# cd /content; docker run x",
                "docker ps; docker exec web ls; docker image prune -f",
                "export COMPOSE_PROJECT_NAME=${COMPOSE_PROJECT_NAME:-x}",
                "docker-compose run --rm web setup"
            })
    void acceptsWhatRunsOnceForEverySeat(String line) throws IOException {
        assertThat(check(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cd /content | WF306",
                "cp -r /content/data . | WF306",
                ". \"/content/env.sh\" | WF306",
                "D=/content | WF306",
                "docker-compose -p class up -d | WF307",
                "docker compose --project-name class up -d | WF307",
                "COMPOSE_PROJECT_NAME=class docker-compose up -d | WF307",
                "docker-compose -f other.yml up -d | WF308",
                "docker-compose --file=other.yml up -d | WF308",
                "export COMPOSE_FILE=other.yml | WF308",
                "docker run -d nginx:1 | WF309",
                "sudo docker container run nginx:1 | WF309",
                "docker create nginx:1 | WF309",
                "ID=$(docker run -d nginx:1) | WF309",
                "docker-compose up | WF310",
                "exec docker compose up --build | WF310"
            })
    void reportsWhatOnlyWorksOnce(String line, String id) throws IOException {
        assertThat(check(line)).extracting(Problem::id).containsExactly(id);
    }

    @Test
    void isAnErrorOnlyWhereThereAreSeats() throws IOException {
        assertThat(check("cd /content")).extracting(Problem::severity).containsExactly(Severity.WARNING);
        new Fixture(root).file(".image-builder.yml", "seats:\n  perMachine: 4\n");
        assertThat(check("cd /content")).extracting(Problem::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void pointsAtTheWord() throws IOException {
        assertThat(check("true\n  ls  /content"))
                .extracting(problem -> problem.location().toString())
                .containsExactly("start.sh:3:7");
    }

    @Test
    void saysNothingAboutMachineWorkshops() throws IOException {
        RuleContext machine = new Fixture(root)
                .file("machine.yaml", "packages: [nftables]\n")
                .script("start.sh", "#!/bin/bash\ncd /content\n")
                .context();
        assertThat(new SeatableStartRule().check(machine)).isEmpty();
    }

    private List<Problem> check(String line) throws IOException {
        RuleContext context = Fixture.whole(root)
                .script("start.sh", "#!/bin/bash\n" + line + "\n")
                .context();
        return new SeatableStartRule().check(context);
    }
}
