package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.definition.Reading;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import io.jenkins.plugins.workshopfoundry.validate.script.SyntaxCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No definition file, however odd, makes the reader or a rule throw: a problem is said instead. */
class HostileWorkshopTest {

    private static final String COMPOSE = """
            version: "3.8"
            x-a: &a {image: "i:${T:-1}", environment: [A=1, "B=$C"]}
            services:
              web:
                <<: *a
                build: {context: ./app, dockerfile: D}
                ports: ["80:80", {target: 1, published: "2-3"}]
                volumes: ["./a:/b:ro", {type: bind, source: /x, target: y}]
                env_file: [{path: e, required: no}]
                depends_on: {db: {condition: service_healthy}}
                healthcheck: {test: [CMD, x], interval: 1s}
                network_mode: host
                cap_add: [ALL]
              db: {image: y, networks: {n: {ipv4_address: 1.2.3.4}}}
            networks: {n: {ipam: {config: [{subnet: 1.0.0.0/8}]}}}
            volumes: {v: {external: {name: z}}}
            """;

    private static final String OPTIONS = """
            name: a
            base: debian-12
            entry: {port: 80, path: /}
            seats: {max: 3, workspace: web, endpoints: {web: 80}}
            env: {A: 1}
            """;

    private static final String MACHINE = """
            packages: [a, b]
            files: [{source: a, target: /b, mode: "0644"}]
            units: [{source: u.service, enable: true}]
            sysctl: {net.a: 1}
            checks: [{name: a, run: b, within: 5}]
            """;

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            "- ",
            "\n",
            "\n  ",
            "&a ",
            "*a",
            "<<: *a",
            "~",
            "null",
            "true",
            "-1",
            "99999999999",
            "\"\\0\"",
            "..",
            "/",
            "${",
            "$",
            "!x ",
            "''",
            "? ",
            "\u00e9\uD83D\uDE00",
            "x-",
            "services",
            "no");

    private final WorkshopReader reader = new WorkshopReader();
    private final List<Rule> rules =
            StandardRules.of(ValidationOptions.DEFAULT, (shell, script) -> new SyntaxCheck.Verdict.Fine());

    @TempDir
    Path root;

    @Test
    void survivesBrokenComposeFilesAndOptions() throws IOException {
        for (long seed = 1; seed <= 1_500; seed++) {
            Random random = new Random(seed);
            write("docker-compose.yml", mutated(COMPOSE, random));
            write(".image-builder.yml", mutated(OPTIONS, random));
            write(".env", mutated("T=2\nC=\"x$T\"\n", random));
            look(seed);
        }
    }

    @Test
    void survivesBrokenMachines() throws IOException {
        for (long seed = 1; seed <= 500; seed++) {
            write("machine.yaml", mutated(MACHINE, new Random(seed)));
            look(seed);
        }
    }

    private void write(String file, String text) throws IOException {
        // half a surrogate pair becomes a question mark
        Files.write(root.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }

    private void look(long seed) {
        try {
            Reading reading = reader.read(root);
            RuleContext context = new RuleContext(reading.workshop());
            for (Rule rule : rules) {
                rule.check(context)
                        .forEach(problem -> assertThat(problem.what() + problem.remedy())
                                .as("seed %d", seed)
                                .isNotBlank());
            }
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(out.length());
            int end = Math.min(out.length(), at + random.nextInt(6));
            out.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        }
        return out.toString();
    }
}
