package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.validate.script.SyntaxCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileWorkshopTest {

    private static final Path GOOD = Path.of("test-workshops/good/two-service");
    private static final String[] PIECES = {
        "\0",
        "\u001B[2J",
        "\r\n",
        "${",
        "&a *a",
        "<<: ",
        "!!x",
        "\"",
        "'",
        "{{",
        "\t",
        "\uFEFF",
        "../",
        "$(",
        "-p ",
        "FROM "
    };

    @TempDir
    private Path root;

    private final Validator validator = new Validator(
            Fixture.reader(),
            StandardRules.of(ValidationOptions.DEFAULT, (shell, script) -> new SyntaxCheck.Verdict.Fine()));

    @Test
    void whateverIsInTheFilesTheAnswerIsAReport() throws IOException {
        long seed = 20261121;
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            Path workshop = damaged(random, root.resolve("w" + round));
            List<Problem> problems = validator.validate(workshop).problems();
            assertThat(problems).as("seed %d round %d", seed, round).allSatisfy(problem -> {
                assertThat(RuleCatalogue.standard().find(problem.id())).isPresent();
                assertThat(problem.what()).endsWith(".");
                assertThat(problem.remedy()).isNotBlank();
                assertThat(problem.location().file()).doesNotStartWith("/");
            });
        }
    }

    private static Path damaged(Random random, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(GOOD)) {
            for (Path from : all.toList()) {
                Path to = target.resolve(GOOD.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.write(to, damaged(random, Files.readAllBytes(from)));
                }
            }
        }
        return target;
    }

    private static byte[] damaged(Random random, byte[] content) {
        StringBuilder text = new StringBuilder(new String(content, StandardCharsets.ISO_8859_1));
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
                default -> text.insert(at, (char) random.nextInt(256));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
